import { useState } from 'react';
import type { CommandBody } from '../../../api/command.ts';
import { dictionary, useWords } from '../../../app/language.ts';
import { serverNow } from '../../../app/server-time.ts';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';

type Line = CommandBody<'record-emergency-call'>['line'];
const LINES: Line[] = ['110', '119', '120'];

const emergencyWords = dictionary({
  zh: {
    hint: '有人身危险的先打电话，再登记。只写地点和险情，不写姓名、电话。',
    line: '拨打的电话',
    lines: { 110: '110 公安', 119: '119 消防', 120: '120 急救' } satisfies Record<Line, string>,
    calledAt: '拨打时间',
    says: '所报地点和险情',
  },
  en: {
    hint: 'Call first, record afterwards. The place and the danger alone: no name, no telephone number.',
    line: 'Number called',
    lines: { 110: '110 police', 119: '119 fire', 120: '120 ambulance' } satisfies Record<Line, string>,
    calledAt: 'Called at',
    says: 'Place and danger as told',
  },
});

/** M3: danger to life is telephoned at once and recorded afterwards; it is no handover. */
export function RecordEmergencyCall({ view, onClose }: FormProps) {
  const words = useWords(emergencyWords);
  const [openedAt] = useState(() => new Date(serverNow()).toISOString());
  const [draft, change, clear] = useDraft<{ line: Line; calledAt: string | null; says: string }>(
    `record-emergency-call.${view.number}`,
    { line: '110', calledAt: null, says: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">{words.hint}</p>
      <ChoiceField
        label={words.line}
        value={draft.line}
        onChange={(id) => change({ line: LINES.find((one) => one === id) ?? '110' })}
        choices={LINES.map((id) => ({ id, name: words.lines[id] }))}
      />
      <TimeField
        label={words.calledAt}
        value={draft.calledAt}
        onChange={(calledAt) => change({ calledAt })}
        max="now"
        empty="now"
        error={faultOf(problem, 'calledAt')}
      />
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={3}
        maxLength={200}
        error={faultOf(problem, 'says')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.says.trim() !== ''}
        onGo={() =>
          void give('record-emergency-call', {
            line: draft.line,
            calledAt: draft.calledAt ?? openedAt,
            says: draft.says.trim(),
          })
        }
      />
    </>
  );
}
