import type { Theme } from '../../app/theme.ts';

/** The house's colours where Ant Design mixes its own from them, as in `tokens.css`. */
export const LOOK: Record<Theme, Record<string, string>> = {
  day: {
    colorPrimary: '#1f5fa8',
    colorText: '#17212b',
    colorTextDescription: '#51606d',
    colorTextPlaceholder: '#667380',
    colorBorder: '#82909e',
  },
  night: {
    colorPrimary: '#84b9f3',
    colorText: '#e4eaf0',
    colorTextDescription: '#a5b2bf',
    colorTextPlaceholder: '#93a2b0',
    colorBorder: '#6b7c8d',
    colorBgContainer: '#16202a',
    colorBgElevated: '#1b2631',
    colorTextLightSolid: '#0d1a28',
  },
};
