import type { LocalText } from '@scenarios/format/text';
import { bothLanguages as text } from '../issue-at-line';
import type { MselField } from './msel-fields';

export const mselPresets = ['hseep', 'standard', 'mitre'] as const;
export type MselPreset = (typeof mselPresets)[number];

type PresetColumn = {
  readonly field: MselField;
  readonly heading: LocalText;
  /** Characters. */
  readonly width: number;
};

const column = (field: MselField, width: number, en: string, zhHant: string): PresetColumn => ({
  field,
  heading: text(en, zhHant),
  width,
});

/**
 * The columns of the three usual layouts, in order: HSEEP (2020) with what goes beside it, the standard layout of CMU SEI's
 * Blueprint, and MITRE's Cyber Exercise Playbook (2014).
 */
export const presetColumns: Readonly<Record<MselPreset, readonly PresetColumn[]>> = {
  hseep: [
    column('number', 9, 'Event number', '事件編號'),
    column('time', 16, 'Designated scenario time', '預定情境時間'),
    column('kind', 13, 'Event type', '事件類型'),
    column('mode', 13, 'Inject mode', '下達方式'),
    column('from', 18, 'From', '發出者'),
    column('to', 18, 'To', '接收者'),
    column('message', 50, 'Message', '狀況內容'),
    column('expectedResponse', 40, 'Expected participant response', '預期參演人員反應'),
    column('objectives', 24, 'Objective', '演習目標'),
    column('notes', 28, 'Notes', '備註'),
    column('controller', 18, 'Responsible controller', '負責管制員'),
    column('capabilities', 24, 'Core capability', '核心能力'),
    column('evaluatorInstructions', 32, 'Evaluator instructions', '評核員指引'),
    column('status', 11, 'Status', '狀態'),
    column('storyline', 18, 'Storyline', '情節線'),
    column('media', 18, 'Media', '媒體'),
    column('effects', 24, 'Effects', '模擬效果'),
  ],
  standard: [
    column('number', 9, 'Control number', '管制編號'),
    column('move', 10, 'Move', '階段'),
    column('group', 12, 'Group', '群組'),
    column('time', 16, 'Delivery time', '下達時間'),
    column('simulatedTime', 20, 'Simulated time', '模擬時間'),
    column('controller', 18, 'Assigned to', '負責人'),
    column('status', 11, 'Status', '狀態'),
    column('title', 28, 'Title', '標題'),
    column('message', 50, 'Description', '說明'),
    column('fromOrganisation', 20, 'From org', '發出單位'),
    column('toOrganisation', 20, 'To org', '接收單位'),
    column('notes', 32, 'Details', '細節'),
    column('expectedResponse', 40, 'Expected actions', '預期行動'),
  ],
  mitre: [
    column('number', 9, 'ID', '編號'),
    column('time', 20, 'Local time', '當地時間'),
    column('mode', 14, 'Delivery method', '傳達方式'),
    column('to', 18, 'Target', '對象'),
    column('title', 28, 'Title', '標題'),
    column('message', 50, 'Description', '說明'),
    column('assumptions', 30, 'Assumptions', '假設'),
    column('notes', 30, 'Notes', '備註'),
    column('expectedResponse', 40, 'Expected actions', '預期行動'),
    column('measureOfPerformance', 30, 'Measure of performance', '績效指標'),
  ],
};

/** Heading of the columns that hold what no other can; where one cell does not suffice, several stand side by side. */
export const carriedHeading = 'Holdfast';
