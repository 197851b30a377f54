import { Page as Frame } from '../../components/Page.tsx';

export function Page() {
  return <Frame title="…">…</Frame>;
}
