import { tellInOneRoom } from './harness/desk.ts';
import { nightAndPalette } from './stories/night-and-palette.ts';

tellInOneRoom({ 'night and palette': nightAndPalette });
