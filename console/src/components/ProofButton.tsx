import { useState } from 'react';
import { readProof, type Schemas, useMe } from '../api/queries.ts';
import { useWords } from '../app/language.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { fullTime, ms } from '../words/time.ts';
import { proofWords } from '../words/proof.ts';
import { usePress } from './sending.ts';

/** 校验 (H5): asks whether the record is the one that was sealed, and hands over what proves it on another machine. */
export function ProofButton({ number }: { number: string }) {
  const words = useWords(proofWords);
  const may = useMe().data?.me.may.includes('check-record') === true;
  const { busy, press } = usePress();
  const [proof, setProof] = useState<Schemas['Proof'] | null>(null);
  if (!may) return null;
  const check = (): Promise<void> => press(async () => setProof(await readProof(number)));
  return (
    <>
      <Button small disabled={busy} onClick={() => void check()}>
        {busy ? words.checking : words.check}
      </Button>
      {proof && (
        <Dialog title={words.title(number)} onClose={() => setProof(null)}>
          <Found proof={proof} />
        </Dialog>
      )}
    </>
  );
}

function Found({ proof }: { proof: Schemas['Proof'] }) {
  const words = useWords(proofWords);
  const { number, fault, seals, sealedTo, version } = proof;
  const whole = fault === undefined && seals.every(({ holds }) => holds);
  return (
    <>
      <p role="status">
        <strong>{whole ? (sealedTo > 0 ? words.whole : words.notYet) : words.broken}</strong>
      </p>
      {fault && (
        <p>
          {words.faults[fault.fault]} {fault.says}
        </p>
      )}
      {whole && sealedTo > 0 && (
        <p>{sealedTo < version ? words.sealedTo(sealedTo, version) : words.sealedAll(version)}</p>
      )}
      <ul className="lines">
        {seals.map(({ key, sealedAt, holds, fault: wrong, agrees }) => (
          <li key={key}>
            <div>
              {sealedAt === undefined ? key : fullTime(ms(sealedAt))} ·{' '}
              {holds ? words.signed : words.sealFaults[wrong ?? 'forged']}
              {holds && ` · ${agrees === undefined ? words.unnamed : agrees ? words.agrees : words.differs}`}
            </div>
          </li>
        ))}
      </ul>
      <p className="muted">{words.offline}</p>
      <a
        className="button"
        download={`${number}-proof.json`}
        href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(proof))}`}
      >
        {words.download}
      </a>
    </>
  );
}
