import { kindOf } from '../../../../functions/domain/kinds/kind.ts';
import { orderKind } from '../../../../functions/domain/kinds/order-kind.ts';
import { canonical } from '../../../../functions/domain/matter/chain.ts';
import { fromMs } from '../../../../functions/domain/matter/instant.ts';
import type { OrderEvent } from '../../../../functions/domain/order/events.ts';
import { STREAMS } from '../../../../functions/domain/rules/score-rules.ts';
import { factsOfCase } from '../../../../functions/domain/scores/case-facts.ts';
import type { MatterFacts } from '../../../../functions/domain/scores/facts.ts';
import { factsOfOrder } from '../../../../functions/domain/scores/order-facts.ts';
import { periodAt } from '../../../../functions/domain/scores/period.ts';
import { scoreTable } from '../../../../functions/domain/scores/table.ts';
import { type Reading, readIn } from '../../../../functions/handlers/http/api/scores/gather.ts';
import { publishedTables } from '../../../../functions/handlers/http/api/scores/published.ts';
import { scoredBy } from '../../../../functions/handlers/http/api/scores/rules-of-period.ts';
import type { MemoryPorts } from '../../../twins/ports.ts';
import type { CheckContext } from './context.ts';

const FOLDER = 'scores/';
const LEADERS = ['mayor', 'duty-leader'];

/** S5: the scores as somebody who reads every record in turn would reckon them, and the tables that were published. */
export class Scores {
  #published = new Map<string, string>();
  /** What a record says, by the seal of its last event, which stands for all before it. */
  #facts = new Map<string, MatterFacts>();
  #ports: MemoryPorts;

  constructor(ports: MemoryPorts) {
    this.#ports = ports;
  }

  /**
   * 12: what the lists find makes the same table, to the byte, as reading every record that there is. Those whose lists lag are left out of both.
   * A record that nobody wrote since the last look says what it said; `anew` reads every one.
   */
  async reckoned(now: number, { anew }: { anew: boolean } = { anew: false }): Promise<(context: CheckContext) => void> {
    const known = anew ? new Map<string, MatterFacts>() : this.#facts;
    const facts = new Map<string, MatterFacts>();
    this.#facts = facts;
    const once = <Of extends { hash: string }>(events: readonly Of[], read: (all: readonly Of[]) => MatterFacts) => {
      const seal = events.at(-1)?.hash ?? '';
      const said = facts.get(seal) ?? known.get(seal) ?? read(events);
      facts.set(seal, said);
      return said;
    };
    const reading: Reading<MatterFacts> = {
      ofCase: (events) => once(events, factsOfCase),
      ofOrder: (events) => once(events, factsOfOrder),
    };
    const { tables, store } = this.#ports;
    const isBehind = (number: string): boolean =>
      (tables.projections.get(number)?.version ?? 0) < (tables.cases.get(number)?.version ?? 0);
    const counted = ({ duties, acts }: MatterFacts): MatterFacts => ({
      duties: duties.filter(({ matter }) => !isBehind(matter)),
      acts: acts.filter(({ matter }) => !isBehind(matter)),
    });
    const period = periodAt(fromMs(now), 'month');
    const { found } = await readIn(period, reading, { store });
    const all = [
      // Under the number of a case there is nothing but its events, under that of an order its own.
      ...[...tables.events.values()].map(reading.ofCase),
      ...[...tables.records].flatMap(([number, events]) =>
        kindOf([orderKind], number) ? [reading.ofOrder(events as OrderEvent[])] : [],
      ),
    ];
    return ({ invariants, policyOf, inForceAt }) => {
      const rules = scoredBy(policyOf(inForceAt(now)));
      for (const stream of STREAMS) {
        const [listed, read] = [found, all].map((of) => canonical(scoreTable(of.map(counted), stream, period, rules)));
        invariants.check(12, null, listed === read, () => `scores of ${period.id}, ${stream}: ${listed} is ${read}`);
      }
    };
  }

  /** 8: a table is published once, by a leader, of a period that is over, and stays as it was to the byte. */
  async published(): Promise<(context: CheckContext) => void> {
    const { archive, ids } = this.#ports;
    const tables = await publishedTables({ archive, ids });
    return ({ invariants }) => {
      for (const [key, text] of archive.objects) {
        if (!key.startsWith(FOLDER)) continue;
        const was = this.#published.get(key) ?? text;
        invariants.check(8, null, was === text, () => `${key} is not what was published`);
        this.#published.set(key, text);
      }
      for (const { table, by, cutOff } of tables) {
        const { stream, period } = table;
        const same = tables.filter((one) => one.table.stream === stream && one.table.period.id === period.id);
        invariants.check(
          8,
          null,
          LEADERS.includes(by.id) && cutOff >= period.until && same.length === 1,
          () => `${stream} ${period.id}: published by ${by.id} at ${cutOff}, ${same.length} times`,
        );
      }
    };
  }
}
