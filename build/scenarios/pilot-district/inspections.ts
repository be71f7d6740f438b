import { checklistItems } from '@scenarios/format/site';
import type { ChecklistItem, ChecklistState } from '@scenarios/format/site';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { drawNumber } from './draw-number';
import type { DesignId, NodeInput } from './mesh-input';

type SiteInput = NonNullable<NodeInput['site']>;

/** Usable floor, m², and places to sleep, of one site of a kind; judgement, 3.5 m² a person (Sphere Handbook 2018). */
const room: Readonly<Partial<Record<NodeInput['kind'], { readonly floor: number; readonly places: number }>>> = {
  school: { floor: 3200, places: 450 },
  'community-centre': { floor: 600, places: 100 },
  'sports-hall': { floor: 4200, places: 800 },
  'parking-structure': { floor: 9000, places: 0 },
  'transit-station': { floor: 3500, places: 150 },
  'police-station': { floor: 700, places: 0 },
  'fire-station': { floor: 900, places: 0 },
  'town-hall': { floor: 4800, places: 60 },
  hospital: { floor: 32_000, places: 0 },
  clinic: { floor: 220, places: 0 },
  pharmacy: { floor: 120, places: 0 },
  'convenience-store': { floor: 150, places: 0 },
  supermarket: { floor: 1400, places: 0 },
  'big-box-store': { floor: 7500, places: 0 },
  'filling-station': { floor: 700, places: 0 },
};

/** Kinds that the mesh made ready first, and those that it has hardly begun with. */
const ready: ReadonlySet<NodeInput['kind']> = new Set([
  'community-centre',
  'police-station',
  'fire-station',
  'town-hall',
  'hospital',
]);
const begun: ReadonlySet<NodeInput['kind']> = new Set([
  'school',
  'sports-hall',
  'supermarket',
  'big-box-store',
  'clinic',
]);

const notes: Readonly<Record<ChecklistItem, readonly [partly: WrittenText, missing: WrittenText]>> = {
  'structural-safety': [
    { en: 'Ceiling panels are not fastened.', 'zh-Hant': '天花板未固定。' },
    { en: 'No assessment by an engineer.', 'zh-Hant': '未經技師評估。' },
  ],
  'backup-power': [
    { en: 'Runs the lights but not the pumps.', 'zh-Hant': '可供照明，無法帶動抽水機。' },
    { en: 'No generator and no battery.', 'zh-Hant': '無發電機，亦無電池。' },
  ],
  lighting: [
    { en: 'Stairs are lit, the yard is not.', 'zh-Hant': '樓梯有照明，戶外場地沒有。' },
    { en: 'No emergency lighting.', 'zh-Hant': '無緊急照明。' },
  ],
  'first-aid': [
    { en: 'A kit, but no defibrillator.', 'zh-Hant': '有急救箱，無 AED。' },
    { en: 'No kit.', 'zh-Hant': '無急救箱。' },
  ],
  'reserve-supplies': [
    { en: 'Water for two days of three.', 'zh-Hant': '飲水僅備兩日份，應備三日份。' },
    { en: 'No stocks for guests.', 'zh-Hant': '未替收容民眾備存物資。' },
  ],
  signage: [
    { en: 'In one language only.', 'zh-Hant': '僅有一種語言。' },
    { en: 'No signs outside.', 'zh-Hant': '戶外無標示。' },
  ],
  'sop-document': [
    { en: 'A draft that nobody has drilled.', 'zh-Hant': '僅有草案，未曾演練。' },
    { en: 'Nothing written.', 'zh-Hant': '無書面程序。' },
  ],
  'contact-points': [
    { en: 'A telephone number, but no radio.', 'zh-Hant': '有電話，無無線電。' },
    { en: 'Nobody is named for nights and holidays.', 'zh-Hant': '夜間及假日未指定聯絡人。' },
  ],
};

/** Shares of items found met and in part; what is left is missing or was never looked at. */
function shares(design: DesignId, kind: NodeInput['kind']): readonly [met: number, partly: number, missing: number] {
  if (design === 'single-pillar') return ready.has(kind) ? [0.45, 0.2, 0.2] : [0.15, 0.15, 0.3];
  if (ready.has(kind)) return [0.97, 0.03, 0];
  return begun.has(kind) ? [0.8, 0.12, 0.05] : [0.45, 0.2, 0.15];
}

function checklist(design: DesignId, { id, kind }: NodeInput): NonNullable<SiteInput['checklist']> {
  const [met, partly, missing] = shares(design, kind);
  return checklistItems.flatMap((item) => {
    const drawn = drawNumber(`${id} ${item}`);
    const state: ChecklistState =
      drawn < met ? 'met' : drawn < met + partly ? 'partly' : drawn < met + partly + missing ? 'missing' : 'unknown';
    if (state === 'unknown') return [];
    const [inPart, lacking] = notes[item];
    const month = 1 + Math.floor(drawNumber(`${id} month`) * 3);
    const checkedOn = design === 'single-pillar' ? '2029-06-12' : `2031-0${String(month)}-15`;
    return [{ item, state, checkedOn, ...(state === 'met' ? {} : { note: state === 'partly' ? inPart : lacking }) }];
  });
}

const marked: ReadonlySet<NodeInput['kind']> = new Set(['supermarket', 'big-box-store', 'convenience-store', 'school']);

/** Marks of the mesh: ready kinds have theirs; of the others a few, one of them without deserving it. */
function mark(design: DesignId, { id, kind }: NodeInput): SiteInput['mark'] {
  if (design === 'single-pillar') return undefined;
  if (ready.has(kind)) return { state: 'certified', since: '2030-10-01', until: '2033-09-30' };
  if (id === 'supermarket-campus') return { state: 'certified', since: '2030-10-01', until: '2033-09-30' };
  if (!marked.has(kind)) return undefined;
  const drawn = drawNumber(`${id} mark`);
  return drawn < 0.4
    ? { state: 'applied', since: '2031-02-01' }
    : drawn < 0.46
      ? { state: 'suspended', since: '2031-03-01' }
      : undefined;
}

/** Room, checklist and mark of a civil site; undefined for everything else. All of it judgement. */
export function siteOf(design: DesignId, node: NodeInput): SiteInput | undefined {
  const size = room[node.kind];
  if (size === undefined) return undefined;
  const { quantity = 1 } = node;
  const given = mark(design, node);
  const reachable = design === 'resilient-mesh' && (ready.has(node.kind) || begun.has(node.kind));
  return {
    shelterPlaces: size.places * quantity,
    floorArea: size.floor * quantity,
    ...(node.id === 'transit-central' ? { floorHeight: -9 } : {}),
    checklist: checklist(design, node),
    ...(given === undefined ? {} : { mark: given }),
    ...(reachable
      ? {
          contact: {
            en: 'Manager on duty; emergency radio, or a note at the notice board by the gate.',
            'zh-Hant': '值班負責人；可用救災無線電聯絡，或於門口公布欄留言。',
          },
        }
      : {}),
  };
}
