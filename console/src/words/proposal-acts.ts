/** What may be done about a proposal on the page of an order or a conference: the same words on both. */
export const proposalActs = {
  zh: {
    proposals: '待审批',
    ofEvents: (seqs: string) => `第 ${seqs} 条记录`,
    proposalDue: (at: string) => `${at} 前`,
    acts: {
      'ask-purge': '申请清除',
      decide: '审批',
      'approve-purge': '同意清除',
      'approve-correction': '同意更正',
      'approve-measure': '同意采取',
      'approve-report': '审定',
      'send-back': '退回提请',
      'withdraw-proposal': '撤回提请',
    },
    says: {
      'ask-purge': '清除理由（不要重复要清除的内容）',
      decide: '审批意见',
      'withdraw-proposal': '撤回理由',
    },
    events: {
      proposed: '申请清除',
      'proposal-decided': '审批提请',
      'proposal-passed-on': '转请审批',
      'proposal-withdrawn': '撤回提请',
      purged: '已清除',
    },
  },
  en: {
    proposals: 'To be decided',
    ofEvents: (seqs: string) => `record ${seqs}`,
    proposalDue: (at: string) => `by ${at}`,
    acts: {
      'ask-purge': 'Ask to erase',
      decide: 'Decide',
      'approve-purge': 'Approve erasure',
      'approve-correction': 'Approve correction',
      'approve-measure': 'Approve the measure',
      'approve-report': 'Approve the report',
      'send-back': 'Send back',
      'withdraw-proposal': 'Take back',
    },
    says: {
      'ask-purge': 'Why (without repeating what must go)',
      decide: 'Remark',
      'withdraw-proposal': 'Reason',
    },
    events: {
      proposed: 'erasure asked for',
      'proposal-decided': 'proposal decided',
      'proposal-passed-on': 'passed on',
      'proposal-withdrawn': 'proposal withdrawn',
      purged: 'erased',
    },
  },
};
