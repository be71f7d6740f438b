import { messages } from '@ui/i18n/messages';

export const tourMessages = messages({
  en: {
    tour: 'Tour of the editor',
    start: 'Tour of the editor',
    startNote: 'Five minutes, in a new document of its own',
    step: 'Step {step} of {steps}',
    tasks: 'To do',
    taskDone: 'Done',
    back: 'Back',
    skip: 'Skip',
    next: 'Next',
    end: 'End the tour',
    finish: 'Finish',
    keys: 'F6 comes to this card and goes back. Esc, in it, ends the tour.',
    announce: '{step}. {title}: {task}',

    addTitle: 'Add a site',
    addWhy: 'This district is a document of your own, saved as you work. Whatever you draw here harms nothing else.',
    addEdit: 'Take up the drawing tools: “{edit}”, key D.',
    addKind: 'Press “{place}”, key A, and choose “{kind}” from the kinds.',
    addPlace: 'Click a free place on the map. Key: Enter on the map adds it in the middle.',

    moveTitle: 'Move it',
    moveWhy: 'The site came with the usual figures of its kind, each with its source. Where it stands is yours to say.',
    moveTool: 'Take “{select}”, key V.',
    moveDrag: 'Drag the ringed site a little. Keys: Alt and an arrow; Shift makes it ten steps.',

    linkTitle: 'Draw a link',
    linkWhy: 'A link carries what both ends have to do with: between a substation and a school, power.',
    linkTool: 'Take “{connect}”, key L.',
    linkDrag: 'Drag from “{from}”, ringed, to “{to}”. Keys: L at one end, arrows to the other, Enter.',

    tieTitle: 'Make a tie',
    tieWhy: 'A tie stands open in peace and closes when one side goes dark: the second way that counts in a crisis.',
    tieDrag: 'Draw a second link, from “{from}” to “{to}”.',
    tieAdd: 'In the inspector open “{tie}” and press “{add}”.',

    facetTitle: 'What a site is made of',
    facetWhy: 'Needs, stores, modes, staff, procedure: one facet each. The ⓘ of a field tells help, range and source.',
    facetSite: 'Choose your site: “{select}” and click it, or reach it with the arrow keys.',
    facetEdit: 'Open “{needs}” and change a figure. What is not allowed is explained at the field.',

    lensTitle: 'Look through a lens',
    lensWhy:
      'A lens colours the same map by one question: who is staffed, what lasts, who owns it, who can walk there.',
    lensChoose: 'Under “{lens}” choose “{logistics}”: hours that stores last.',

    problemTitle: 'Find what is missing',
    problemWhy: 'While you draw, the mesh is looked through: no supply, no authority, one trench for two lines.',
    problemTab: 'Open the tab “{problems}”.',
    problemFix: 'Press “{fix}” at one. It is one change, and can be taken back.',

    runTitle: 'Run',
    runWhy: 'An earthquake strikes the district as you drew it. Lay the tools down (D) to ask a dark site why.',
    runPress: 'Press “{run}”, key R, and wait for the curves.',

    keepTitle: 'Take back, and keep',
    keepWhy:
      'Undo has no limit and outlives closing. A version is the whole document as it was, to compare or restore.',
    keepUndo: 'Press “{undo}”, Ctrl+Z. The button names what it takes back.',
    keepVersion: '“{file}” → “{versions}”: give a name and press “{save}”. Then close the window.',

    registryTitle: 'The same as a table',
    registryWhy: 'Every site, link, owner, group and agreement: sort, filter, edit in place, paste from a spreadsheet.',
    registryOpen: 'Press “{registry}”, key T.',

    overTitle: 'That is the editor',
    overText:
      'Go on in this document, or begin your own in the library with “New…”, or import a file. The user guide tells of the rest; ? lists the keys.',
  },
  'zh-Hant': {
    tour: '編輯器導覽',
    start: '編輯器導覽',
    startNote: '約五分鐘，於另建的文件中進行',
    step: '第 {step} 步，共 {steps} 步',
    tasks: '待辦',
    taskDone: '完成',
    back: '上一步',
    skip: '略過',
    next: '下一步',
    end: '結束導覽',
    finish: '完成',
    keys: '按 F6 可移至此卡片或返回；在卡片內按 Esc 結束導覽。',
    announce: '{step}。{title}：{task}',

    addTitle: '新增據點',
    addWhy: '這個行政區是另建的文件，會隨時儲存。在此繪製不影響其他文件。',
    addEdit: '開啟繪圖工具：「{edit}」，按鍵 D。',
    addKind: '按「{place}」（按鍵 A），從類型中選「{kind}」。',
    addPlace: '在地圖空白處點一下；鍵盤：在地圖上按 Enter，置於畫面中央。',

    moveTitle: '移動據點',
    moveWhy: '據點已帶入該類型的慣用數值，並附出處；位置由您決定。',
    moveTool: '選用「{select}」（按鍵 V）。',
    moveDrag: '將圈起的據點稍微拖開；鍵盤：Alt 加方向鍵，再加 Shift 移十格。',

    linkTitle: '繪製連線',
    linkWhy: '連線承載兩端共有的服務：變電所與學校之間即為電力。',
    linkTool: '選用「{connect}」（按鍵 L）。',
    linkDrag: '由圈起的「{from}」拖曳至「{to}」；鍵盤：在一端按 L，以方向鍵選另一端，再按 Enter。',

    tieTitle: '設為聯絡線',
    tieWhy: '聯絡線平時開啟，一側失去供應時投入，是危機時真正有用的第二條路。',
    tieDrag: '再畫一條連線：由「{from}」至「{to}」。',
    tieAdd: '在檢視面板展開「{tie}」，按「{add}」。',

    facetTitle: '據點的內容',
    facetWhy: '需求、存量、運作模式、人力、作業程序各為一個面向；欄位旁的 ⓘ 說明意義、範圍與出處。',
    facetSite: '選取您的據點：以「{select}」點選，或用方向鍵移過去。',
    facetEdit: '展開「{needs}」並更改一個數值；不合規定時，欄位旁會說明原因。',

    lensTitle: '換個觀點看地圖',
    lensWhy: '觀點依一個問題為同一張地圖上色：人力是否足夠、存量能撐多久、由誰管理、步行可否抵達。',
    lensChoose: '在「{lens}」選「{logistics}」：存量可維持的時數。',

    problemTitle: '找出缺漏',
    problemWhy: '繪製時會持續檢查：沒有供應、無人有權操作、兩條線共用一條管溝等。',
    problemTab: '開啟「{problems}」分頁。',
    problemFix: '在其中一項按「{fix}」；這是單一變更，可以復原。',

    runTitle: '推演',
    runWhy: '地震襲擊您剛繪製的行政區。收起工具（D）後，可對停擺的據點查問原因。',
    runPress: '按「{run}」（按鍵 R），等待曲線出現。',

    keepTitle: '復原與保存',
    keepWhy: '復原不限次數，關閉文件後仍有效。版本是整份文件當時的樣貌，可供比較或還原。',
    keepUndo: '按「{undo}」（Ctrl+Z）；按鈕會註明將收回的動作。',
    keepVersion: '「{file}」→「{versions}」：輸入名稱後按「{save}」，再關閉視窗。',

    registryTitle: '以表格檢視',
    registryWhy: '所有據點、連線、業主、人員與協議：排序、篩選、直接編輯，或貼上試算表內容。',
    registryOpen: '按「{registry}」（按鍵 T）。',

    overTitle: '編輯器導覽完成',
    overText:
      '您可以繼續使用此文件，或在情境庫按「新增…」建立自己的文件，也可匯入檔案。其餘請見使用手冊；按 ? 列出按鍵。',
  },
});
