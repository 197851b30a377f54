import type { Conference } from '../../../../domain/conference/conference.ts';
import type { ConferenceEvent } from '../../../../domain/conference/events.ts';
import { conferenceKind } from '../../../../domain/kinds/conference-kind.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { isConferenceNumber, storedConference, unhiddenConferences } from '../../api/stored-conference.ts';
import { maySeeConference } from '../../api/views/conference-view.ts';
import { type MatterVisit, matterVisitOf } from './matter-visit.ts';
import type { Nobody, Opened } from './opened.ts';

export interface ConferenceVisit extends MatterVisit<Conference, ConferenceEvent> {
  kind: 'conference';
}

/** The code is of a text about a press conference. */
export const isOfConference = ({ link }: Opened, ports: Pick<Ports, 'kinds'>): boolean =>
  isConferenceNumber(link.matter, ports);

export async function conferenceVisitOf(
  opened: Opened,
  ports: Ports,
): Promise<{ conference: ConferenceVisit } | Nobody> {
  const state = await storedConference(opened.link.matter, ports);
  const visit = await matterVisitOf(
    opened,
    conferenceKind,
    state,
    async (person) => maySeeConference(person, state) && (await unhiddenConferences(person, [state], ports)).length > 0,
    ports,
  );
  return 'nobody' in visit ? visit : { conference: { ...visit, kind: 'conference' } };
}
