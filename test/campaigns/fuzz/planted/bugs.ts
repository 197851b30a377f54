import type { Slip } from '../../planting.ts';

/** With the rule that must notice, as its name begins. */
export interface Bug extends Slip {
  rule: string;
}

const CLOSED = 'what is not a unit';
const LEAST = 'least data';
const RIGHTS = 'nobody widens rights';

/** One after another, each alone. */
export const BUGS: readonly Bug[] = [
  {
    what: 'a unit from which a case was taken still reads it',
    file: 'functions/domain/commands/access.ts',
    from: "const standing = own.filter((a) => a.state !== 'taken-back');",
    to: 'const standing = own;',
    rule: CLOSED,
  },
  {
    what: 'a unit that is complained of reads on',
    file: 'functions/domain/commands/access.ts',
    from: 'if (state && isComplainedOf(state, unit, person)) return { desk: false, part: had, complainedOf: true };',
    to: '',
    rule: CLOSED,
  },
  {
    what: 'a pattern has two that may take the same, one behind the other, without a bound',
    file: 'functions/domain/intake/classified.ts',
    from: "<>「」:·—–-]{0,8}';",
    to: "<>「」:·—–-]*';",
    rule: 'no text holds anything up',
  },
  {
    what: 'a grade that no table knows is kept as it was written',
    file: 'functions/domain/intake/written-grade.ts',
    from: 'return own(known.grades, left) ?? null;',
    to: 'return own(known.grades, left) ?? (left as Grade);',
    rule: 'a confirmed case has a duty',
  },
  {
    what: 'a chain that was made anew is as good as the one that was sealed',
    file: 'functions/domain/matter/seal.ts',
    from: 'if (!event || headOf({ version, head: event.hash }) !== head)',
    to: 'if (!event)',
    rule: 'the record proves itself',
  },
  {
    what: 'an event need not hash to what it says',
    file: 'functions/domain/matter/chain.ts',
    from: 'if (!known) return',
    to: "if (!known && seal === '') return",
    rule: 'the record proves itself',
  },
  {
    what: 'an event is not chained to the one before it in the same decision',
    file: 'functions/matter/record.ts',
    from: '    prev = hash;\n',
    to: '',
    rule: 'the record proves itself',
  },
  {
    what: 'somebody changes his own rights',
    file: 'functions/domain/commands/rights.ts',
    from: 'if (!sameAs(standing(writer, before), standing(writer, after)))',
    to: 'if (writer === "")',
    rule: RIGHTS,
  },
  {
    what: 'another unit is no gain',
    file: 'functions/domain/commands/rights.ts',
    from: "if (is.unit !== was.unit) gains.push('unit');",
    to: '',
    rule: RIGHTS,
  },
  {
    what: 'whoever asked for rights may grant them',
    file: 'functions/domain/commands/rights.ts',
    from: 'if (isAmong([by.id], person, holders))',
    to: "if (by.id === '')",
    rule: RIGHTS,
  },
  {
    what: 'an address is kept as it was typed',
    file: 'functions/handlers/http/api/mask-body.ts',
    from: 'if (/^https?:\\/\\//i.test(seen)) return maskedAddress(seen);',
    to: 'if (/^https?:\\/\\//i.test(seen)) return seen;',
    rule: LEAST,
  },
  {
    what: 'the fragment of an address in an alert keeps its person',
    file: 'functions/domain/intake/web-address.ts',
    from: "if (cleanRoute.some((part, at) => part !== route[at])) url.hash = cleanRoute.join('/');",
    to: '',
    rule: LEAST,
  },
  {
    what: 'any scheme is a link',
    file: 'functions/handlers/http/api/mask-body.ts',
    from: 'if (SCHEME.test(seen)) throw badLink(at);',
    to: '',
    rule: LEAST,
  },
  {
    what: 'a count may be a telephone number',
    file: 'functions/domain/intake/counts.ts',
    from: 'const MOST = 1e10;',
    to: 'const MOST = 1e12;',
    rule: LEAST,
  },
  {
    what: 'marks that turn letters round stay in a note',
    file: 'functions/handlers/http/api/mask-body.ts',
    from: '    const seen = withoutDirections(text);',
    to: '    const seen = text;',
    rule: LEAST,
  },
  {
    what: 'wrong codes from an address lock its valid ones out',
    file: 'functions/handlers/http/pages/link/opened.ts',
    from: '  if (link) return { code, link };\n',
    to: '  if (link && (await tries.count()) < policy.link.tries * TRIES_OF_AN_OFFICE) return { code, link };\n',
    rule: 'a valid code always works',
  },
  {
    what: 'codes may be tried out for ever',
    file: 'functions/handlers/http/pages/link/opened.ts',
    from: '  await tries.add();\n',
    to: '',
    rule: 'a valid code always works',
  },
];
