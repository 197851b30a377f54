import { dictionary } from '../app/language.ts';
import { CHANNEL_NAMES } from './channel-names.ts';
import { TEXT_NAMES } from './text-names.ts';

/** What a text is about, by its template, and how it goes. */
export const textWords = dictionary({
  zh: {
    templates: TEXT_NAMES.zh,
    channels: CHANNEL_NAMES.zh,
  },
  en: {
    templates: TEXT_NAMES.en,
    channels: CHANNEL_NAMES.en,
  },
});
