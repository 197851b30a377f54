import { tellInOneRoom } from './harness/desk.ts';
import { callsAndOffline } from './stories/calls-and-offline.ts';
import { nightAndPalette } from './stories/night-and-palette.ts';

tellInOneRoom({ 'night and palette': nightAndPalette, 'calls and offline': callsAndOffline });
