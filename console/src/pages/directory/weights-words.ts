import { dictionary } from '../../app/language.ts';

export const weightsWords = dictionary({
  zh: {
    title: '分办权重',
    says: '台账没有把握时，由这份权重按以往来件排出可能的承办单位。每夜用本区已签收、无争议的办件重新学习，只在最近一个月的办件上比对，不改变现行建议；采用须起草稿并由另一人发布。台账的规定始终优先。',
    inForce: '现用',
    shippedName: '随系统发布的权重',
    learntName: (at: string, lessons: number) => `本区权重（${at} 由 ${lessons} 件办件学得）`,
    recorded: (id: string) => `办件记录中写作 ${id}`,
    never: '还没有学习过：每天凌晨学习一次。',
    looked: (at: string, looked: number, more: boolean) =>
      `${at} 看过 ${looked} 件办件${more ? '（更早的不再看）' : ''}。退回、改派、上级指定、归入默认单位的，突发事件、检举控告、线下办理件和演练都不学。`,
    few: (lessons: number, cases: number, fewest: number, days: number) =>
      `办件还太少，暂不提出：可学的 ${lessons} 件（${days} 天以前发现），可比对的 ${cases} 件（最近 ${days} 天），各须至少 ${fewest} 件。`,
    measured: (lessons: number, cases: number, days: number) =>
      `由 ${lessons} 件学得，在没有学过的 ${cases} 件（最近 ${days} 天发现）上比对：`,
    better: (mends: number, spoils: number) =>
      `新学的更好：现用排错而新学排对的 ${mends} 件，现用排对而新学排错的 ${spoils} 件。`,
    noBetter: (mends: number, spoils: number) =>
      `新学的没有更好，不提出：现用排错而新学排对的 ${mends} 件，现用排对而新学排错的 ${spoils} 件。`,
    offered: (until: string) => `可采用至 ${until}。`,
    since: '现用权重在这一夜之后换过，今夜重新比对。',
    figure: '比对',
    candidate: '新学',
    was: '比对时现用',
    shipped: '随系统发布',
    rows: {
      first: '首位即正确',
      three: '正确的在所列之中',
      choose: '请人选择（没有把握）',
      sure: '有把握的，首位正确',
    },
    of: (part: number, whole: number) =>
      whole === 0 ? '无' : `${part} / ${whole}（${Math.round((part * 100) / whole)}%）`,
    propose: '采用到新草稿…',
    back: '改回随系统发布的权重…',
    proposeTitle: '采用新学的权重',
    backTitle: '改回随系统发布的权重',
    draftName: '草稿名称',
    proposeName: (day: string) => `分办权重更新 ${day}`,
    backName: '改回随系统发布的权重',
    go: '起草稿',
    goSays: '草稿与现行政策只差这一项；核对后由另一人发布，发布前不影响任何建议。',
    pin: '锁定现用…',
    unpin: '解除锁定…',
    pinTitle: '锁定现用权重',
    unpinTitle: '解除锁定',
    pinSays: '锁定后夜间照常学习和比对，但不能采用，直到有人解除锁定。',
    unpinSays: '解除后可以采用夜间新学的权重。',
    pinGo: '锁定',
    pinned: (name: string, at: string, reason: string) => `${name} 于 ${at} 锁定现用权重：${reason}`,
    pinDone: '已锁定现用权重',
    unpinDone: '已解除锁定',
    reasons: ['换届期间不作调整', '新学的与职责分工不符', '恢复更新'],
    why: '理由',
    inDraft: (at: string, lessons: number) =>
      `本草稿采用 ${at} 学得的权重：由 ${lessons} 件办件学得，在没有学过的办件上与当时现用的比对如下。`,
    inDraftShipped: '本草稿用随系统发布的权重。',
  },
  en: {
    title: 'Weights that rank units',
    says: 'Where the ledger is not sure, these weights rank who may answer, by what came before. Every night they are learnt anew from cases that their unit signed for undisputed, and only measured on the cases of the last month: nothing changes until somebody takes them into a draft and somebody else publishes it. The ledger always comes first.',
    inForce: 'In force',
    shippedName: 'Those of the release',
    learntName: (at: string, lessons: number) => `The district’s own (${at}, learnt of ${lessons} cases)`,
    recorded: (id: string) => `on record as ${id}`,
    never: 'Nothing was learnt yet: it is done once a night.',
    looked: (at: string, looked: number, more: boolean) =>
      `${at}: looked at ${looked} cases${more ? ' (older ones are left)' : ''}. Nothing is learnt of what was returned, passed on, ordered of a unit from above or left to the default unit, nor of emergencies, reports of wrongdoing, offline cases and drills.`,
    few: (lessons: number, cases: number, fewest: number, days: number) =>
      `Too few cases yet, nothing is proposed: ${lessons} to learn from (discovered more than ${days} days ago), ${cases} to measure on (the last ${days} days); ${fewest} of each are needed.`,
    measured: (lessons: number, cases: number, days: number) =>
      `Learnt of ${lessons} cases, and measured on ${cases} that it did not learn from (discovered in the last ${days} days):`,
    better: (mends: number, spoils: number) =>
      `What was learnt is better: right in ${mends} cases where those in force are wrong, wrong in ${spoils} where they are right.`,
    noBetter: (mends: number, spoils: number) =>
      `What was learnt is no better and is not proposed: right in ${mends} cases where those in force are wrong, wrong in ${spoils} where they are right.`,
    offered: (until: string) => `May be taken up until ${until}.`,
    since: 'The weights in force have changed since: they are measured anew tonight.',
    figure: 'Measured',
    candidate: 'Learnt',
    was: 'In force then',
    shipped: 'Of the release',
    rows: {
      first: 'Right unit first',
      three: 'Right unit among those shown',
      choose: 'A person is to choose (not sure)',
      sure: 'Where it is sure, right first',
    },
    of: (part: number, whole: number) =>
      whole === 0 ? 'none' : `${part} / ${whole} (${Math.round((part * 100) / whole)}%)`,
    propose: 'Take into a new draft…',
    back: 'Back to those of the release…',
    proposeTitle: 'Take up what was learnt',
    backTitle: 'Back to the weights of the release',
    draftName: 'Name of the draft',
    proposeName: (day: string) => `Weights of ${day}`,
    backName: 'Back to the weights of the release',
    go: 'Begin the draft',
    goSays:
      'The draft differs from the rules in force in this alone; somebody else publishes it, and no proposal changes before.',
    pin: 'Pin those in force…',
    unpin: 'Lift the pin…',
    pinTitle: 'Pin the weights in force',
    unpinTitle: 'Lift the pin',
    pinSays: 'The nights go on learning and measuring, but nothing may be taken up until somebody lifts the pin.',
    unpinSays: 'What the nights learn may be taken up again.',
    pinGo: 'Pin',
    pinned: (name: string, at: string, reason: string) => `${name} pinned the weights in force ${at}: ${reason}`,
    pinDone: 'The weights in force are pinned',
    unpinDone: 'The pin is lifted',
    reasons: ['No changes while offices change hands', 'It contradicts who is responsible', 'Updates resume'],
    why: 'Reason',
    inDraft: (at: string, lessons: number) =>
      `This draft takes the weights of ${at}: learnt of ${lessons} cases, and measured on others beside those in force then.`,
    inDraftShipped: 'This draft takes the weights of the release.',
  },
});
