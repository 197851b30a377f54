/** Every error whose name leaves the process: the state machine and the log filters match on these names. */
export class UnknownCase extends Error {
  override name = 'UnknownCase';
  constructor(matter: string) {
    super(`no case ${JSON.stringify(matter)}; numbers look like BL2600017`);
  }
}

export class UnknownPolicy extends Error {
  override name = 'UnknownPolicy';
  constructor(id: string) {
    super(`no policy version ${JSON.stringify(id)} is stored; restore it or move the case to a stored version`);
  }
}

/** The matter was written under a schema that this code does not know: it stops alone, loudly. */
export class UnknownSchema extends Error {
  override name = 'UnknownSchema';
  constructor(matter: string, schema: unknown, known: readonly number[]) {
    super(
      `${matter} has schema ${JSON.stringify(schema)}, this release reads ${known.join(', ')}; deploy the release that wrote it`,
    );
  }
}

/** Concurrent writers kept moving the case on. Worth trying again. */
export class Contention extends Error {
  override name = 'Contention';
  readonly tries: number;
  constructor(matter: string, tries: number) {
    super(`case ${matter} changed under ${tries} tries in a row; try again`);
    this.tries = tries;
  }
}

/** A later writer of the shard took over: what is left is its work. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
  constructor(shard: string, epoch: number) {
    super(`epoch ${epoch} of shard ${shard} is over; the writer that came after it goes on`);
  }
}

/** A rule refuses by now what a person registered: it waits for a person under the name of the refusal. */
export class RegistrationRefused extends Error {
  override name = 'RegistrationRefused';
  readonly refused: string;
  constructor(refused: string) {
    super(`a registration that was accepted is refused by now: ${refused}`);
    this.refused = refused;
  }
}

/** The source of an alert that waits is in the rules no more. */
export class UnknownSource extends Error {
  override name = 'UnknownSource';
  constructor(source: string) {
    super(`no source ${JSON.stringify(source)} in the rules in force; bring it back and try the alert again`);
  }
}

/** The store answered in a way the code cannot read. */
export class BrokenItem extends Error {
  override name = 'BrokenItem';
}

/** Where photos lie is full, away or locked: nothing of the photo was stored. Worth trying again. */
export class PhotosUnavailable extends Error {
  override name = 'PhotosUnavailable';
  constructor(what: string, cause: unknown) {
    super(
      `${what}: ${cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause)}; look at the bucket, its key and the function's rights`,
      {
        cause,
      },
    );
  }
}

/** H5: a record is not the one whose head was sealed, or a seal is not ours. */
export class SealBroken extends Error {
  override name = 'SealBroken';
  constructor(about: string) {
    super(`${about} is not what was sealed; see the runbook, "The record is not what was sealed"`);
  }
}

/** A service of the cloud that has no client of its own here gave no usable answer. Worth trying again. */
export class ServiceUnreachable extends Error {
  override name = 'ServiceUnreachable';
}

/** A setting is missing or wrong. */
export class BadSetting extends Error {
  override name = 'BadSetting';
}

/** A policy version does not have the shape that this code reads: nothing is decided under it. */
export class BrokenPolicy extends Error {
  override name = 'BrokenPolicy';
  constructor(faults: string[]) {
    super(`the policy is not readable: ${faults.slice(0, 10).join('; ')}; mend the table or restore a stored version`);
  }
}

/** S4: the daily drill did not come through; the stage is the first that failed. */
export class DrillFailed extends Error {
  override name = 'DrillFailed';
  readonly stage: string;
  constructor(stage: string, matter: string | null, why: string) {
    super(`the daily drill failed at ${stage}${matter === null ? '' : ` (case ${matter})`}: ${why}`);
    this.stage = stage;
  }
}
