import type { MeshProblemSeverity } from '@scenarios/problems/mesh-problem';
import { messages, type Message } from '@ui/i18n/messages';

export const checkMessages = messages({
  en: {
    tab: 'Problems',
    show: 'Show',
    all: 'All',
    none: 'No problem found',
    noneHelp: 'Everything that is needed has a way to get there, and nothing is missing that a run would want.',
    goTo: 'Go to {name}',
    fix: 'Fix',
    fixOf: 'Fix: {problem}',
    fixKind: 'Fix all {count} of this kind',
    list: 'Problems of this design',
    more: '{count} more are not listed.',
  },
  'zh-Hant': {
    tab: '問題',
    show: '顯示',
    all: '全部',
    none: '未發現問題',
    noneHelp: '所有需求皆有供應途徑，推演所需資料齊備。',
    goTo: '前往「{name}」',
    fix: '修正',
    fixOf: '修正：{problem}',
    fixKind: '修正全部 {count} 個同類問題',
    list: '此設計的問題',
    more: '另有 {count} 項未列出。',
  },
});

export const severityMessages = messages({
  en: { error: 'Errors', warning: 'Warnings', hint: 'Hints' },
  'zh-Hant': { error: '錯誤', warning: '警告', hint: '提示' },
}) satisfies Record<MeshProblemSeverity, Message>;
