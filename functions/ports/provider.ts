import type { TemplateValues } from '../domain/texts/registered.ts';

/** A text provider: one file and one function each, so that an SDK burdens no other. */
export interface Provider {
  channel: string;
  /** Submits one text. An ambiguous end (time-out after submission) is `unknown`, never sent again on this channel. `unpaid`: the account with the provider is empty. */
  send(message: {
    to: string;
    template: string;
    /** Under which the provider registered the template, where the rules say so. */
    templateId?: string;
    /** What the registered template is filled with, in its order. */
    values: TemplateValues;
    body: string;
    textId: string;
    code: string | null;
    matter: string;
    person: string;
  }): Promise<
    | { state: 'sent'; providerId: string }
    | { state: 'failed'; why: string; retry: boolean; unpaid?: true }
    | { state: 'unknown'; why: string }
  >;
}
