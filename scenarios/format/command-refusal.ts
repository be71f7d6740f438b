import type { LocalText } from './text';

/** Why an order is refused: what is so, and what can be done next. */
export type RefusalTexts = { readonly message: LocalText; readonly advice: LocalText };

const texts = (en: string, zhHant: string, nextEn: string, nextZhHant: string): RefusalTexts => ({
  message: { en, 'zh-Hant': zhHant },
  advice: { en: nextEn, 'zh-Hant': nextZhHant },
});

/** Closed list of the reasons for which the world refuses what players decide. */
export const refusalTexts = {
  'unknown-target': texts(
    'What this order names does not exist in the mesh.',
    '這道命令所指的對象不在網路中。',
    'Choose a target from the list, or correct the id in the plan.',
    '請從清單中選擇對象，或修正計畫中的代號。',
  ),
  'not-yours': texts(
    'This team may not give orders to that target.',
    '此小組無權對該對象下令。',
    'Ask the team that speaks for it, or let the facilitator change what this team may command.',
    '請洽主管該對象的小組，或由主持人調整此小組的指揮範圍。',
  ),
  'no-word': texts(
    'No word gets through to the site at the moment: it has no working means of communication.',
    '目前無法聯絡該據點：其通訊方式皆已中斷。',
    'Restore communication to it first, or send somebody and enter the order once they are there.',
    '請先恢復其通訊；或派人前往，抵達後再登錄此命令。',
  ),
  'commander-out': texts(
    'The site that commands this tie does not work.',
    '負責操作此聯絡線的據點已停止運作。',
    'Get that site working again first, or take another way to supply the area.',
    '請先恢復該據點運作，或改以其他方式供應該區。',
  ),
  'commander-apart': texts(
    'The site that commands this tie is partitioned: it reaches nothing from afar.',
    '負責操作此聯絡線的據點已被隔離，無法遙控。',
    'Join it again first, or send a crew that repairs or switches on the spot and let the facilitator enter it.',
    '請先恢復其連線；或派員至現場操作，由主持人登錄。',
  ),
  'not-a-controller': texts(
    'This site may switch nothing: it has no authority that could be cut off.',
    '此據點不具控制權，無可隔離。',
    'Choose a site with authority, such as a control room.',
    '請選擇具控制權的據點，例如調度中心。',
  ),
  'no-staff': texts(
    'The site has too few people to open.',
    '該據點人力不足，無法啟用。',
    'Bring in staff first, or use another site.',
    '請先調派人力，或改用其他據點。',
  ),
  damaged: texts(
    'It is damaged: an order alone does not mend it.',
    '設施已受損，僅憑命令無法恢復。',
    'Order its repair first, or take another site or route.',
    '請先下令搶修，或改用其他據點或路線。',
  ),
  'not-damaged': texts(
    'Nothing is damaged there.',
    '該處沒有任何損壞。',
    'Find out why it does not work: it may lack power or another supply.',
    '請查明其停止運作的原因，可能是缺電或缺少其他供應。',
  ),
  'not-a-tie': texts(
    'This link is no tie: nobody can switch it.',
    '此連線並非聯絡線，無法切換。',
    'Choose a normally open link, or close the route instead.',
    '請選擇平時開啟的聯絡線，或改為封閉路線。',
  ),
  'not-switched-off': texts(
    'Nobody has switched this site off.',
    '此據點並未遭人停用。',
    'It is running, or it lacks power, another supply, staff or repair: look at why it is as it is.',
    '據點可能正常運作，或缺電、缺供應、缺人力、待修復；請查看其現況原因。',
  ),
  'already-so': texts(
    'It is so already.',
    '目前已是如此。',
    'Nothing needs to be done; choose another order if you meant something else.',
    '無須處理；若另有所指，請改下其他命令。',
  ),
  'no-store': texts(
    'The site has no store for this: what is sent could not be kept there, nor a generator connected.',
    '該據點沒有對應的儲存設備：物資無處存放，發電機也無法接用。',
    'Send it to a site that has a store for it.',
    '請改送至備有相應儲存設備的據點。',
  ),
  'store-full': texts(
    'The stores of the site are full.',
    '該據點的存量已滿。',
    'Send it to a site that is running low.',
    '請改送至存量偏低的據點。',
  ),
  'no-route': texts(
    'No working route leads to the site.',
    '目前沒有可通行的路線通往該據點。',
    'Open or repair a route to it first.',
    '請先開放或修復通往該處的路線。',
  ),
  'nothing-left': texts(
    'Nobody is left who could leave.',
    '已無人可再疏散。',
    'Choose another community.',
    '請選擇其他社區。',
  ),
  'not-a-community': texts('Nobody lives at this site.', '此據點無人居住。', 'Choose a community.', '請選擇社區。'),
  'no-such-need': texts(
    'The site does not ask for that service.',
    '該據點不需要此項服務。',
    'Choose a service that the site needs.',
    '請選擇該據點所需的服務。',
  ),
  'not-rationable': texts(
    'This service cannot be shared out in portions.',
    '此項服務無法分配。',
    'Choose a good that is carried, or, to ration, power.',
    '請選擇可輸送的物資；配給則亦可選擇電力。',
  ),
  'no-crews': texts(
    'This mesh has no repair crews: every repair begins by itself.',
    '此網路未設搶修隊，所有維修皆自動開始。',
    'Add crews to the mesh before the exercise, or let the facilitator decide what is repaired.',
    '請於演練前在網路中加入搶修隊，或由主持人決定修復項目。',
  ),
  'not-a-means': texts(
    'This service carries no messages.',
    '此項服務無法傳遞訊息。',
    'Choose a service of the information layer.',
    '請選擇資訊層的服務。',
  ),
  'reaches-nobody': texts(
    'This service reaches nobody at the moment.',
    '此項服務目前無法觸及任何人。',
    'Choose another means, or restore this one first.',
    '請改用其他傳播方式，或先恢復此項服務。',
  ),
} as const satisfies Readonly<Record<string, RefusalTexts>>;

export type RefusalCode = keyof typeof refusalTexts;
