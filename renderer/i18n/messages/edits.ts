import type { EditSubject, EditSummary } from '@scenarios/format/describe-edit';
import { messages, type Message } from '../messages';

/** What was done: "move of 12 sites". */
export const editActionMessages = messages({
  en: {
    add: 'adding {what}',
    edit: 'change of {what}',
    move: 'move of {what}',
    align: 'aligning {what}',
    delete: 'deletion of {what}',
    duplicate: 'duplicate of {what}',
    paste: 'paste of {what}',
    connect: 'drawing {what}',
    group: 'grouping {what}',
    import: 'import of {what}',
    fix: 'fix of {what}',
    restore: 'restoring {what}',
  },
  'zh-Hant': {
    add: '新增{what}',
    edit: '修改{what}',
    move: '移動{what}',
    align: '對齊{what}',
    delete: '刪除{what}',
    duplicate: '複製{what}',
    paste: '貼上{what}',
    connect: '繪製{what}',
    group: '歸組{what}',
    import: '匯入{what}',
    fix: '修正{what}',
    restore: '還原{what}',
  },
}) satisfies Record<EditSummary['action'], Message>;

/** Several records of one kind. */
export const editSubjectMessages = messages({
  en: {
    node: { one: '{count} site', other: '{count} sites' },
    link: { one: '{count} link', other: '{count} links' },
    service: { one: '{count} service', other: '{count} services' },
    owner: { one: '{count} owner', other: '{count} owners' },
    people: { one: '{count} group of people', other: '{count} groups of people' },
    agreement: { one: '{count} agreement', other: '{count} agreements' },
    repair: 'the repair crews',
    hazard: { one: '{count} hazard', other: '{count} hazards' },
    design: { one: '{count} design', other: '{count} designs' },
    layer: { one: '{count} map layer', other: '{count} map layers' },
    parameter: { one: '{count} parameter', other: '{count} parameters' },
    scenario: 'the document',
    exercise: { one: '{count} exercise plan', other: '{count} exercise plans' },
    inject: { one: '{count} inject', other: '{count} injects' },
    objective: { one: '{count} objective', other: '{count} objectives' },
    team: { one: '{count} team', other: '{count} teams' },
    storyline: { one: '{count} storyline', other: '{count} storylines' },
    medium: { one: '{count} attachment', other: '{count} attachments' },
  },
  'zh-Hant': {
    node: ' {count} 個據點',
    link: ' {count} 條連線',
    service: ' {count} 項服務',
    owner: ' {count} 個業主',
    people: ' {count} 組人員',
    agreement: ' {count} 項協議',
    repair: '搶修隊',
    hazard: ' {count} 項災害',
    design: ' {count} 個設計方案',
    layer: ' {count} 個圖層',
    parameter: ' {count} 項參數',
    scenario: '文件',
    exercise: ' {count} 份演習計畫',
    inject: ' {count} 則狀況',
    objective: ' {count} 項演習目標',
    team: ' {count} 個小組',
    storyline: ' {count} 條情節線',
    medium: ' {count} 份附件',
  },
}) satisfies Record<EditSubject, Message>;

export const editNameMessages = messages({
  en: { named: '“{name}”' },
  'zh-Hant': { named: '「{name}」' },
});
