import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  HeightRule,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Paper } from '../domain/papers/paper.ts';
import {
  CHARACTER_SPACING,
  DATE_FROM_RIGHT,
  EM,
  FONT,
  LETTER,
  LINE,
  MARGIN,
  MARK_BELOW,
  markSize,
  nameFromRight,
  PAGE,
  PAGE_NUMBER_AT,
  RED,
  RULE_BELOW,
  SIZE,
} from './layout.ts';

const DRILL = '【演练】';

/** A font for Chinese and Latin letters alike. */
const fontOf = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

const EXACT_LINE = { line: LINE, lineRule: LineRuleType.EXACT };

const run = (says: string, font: string = FONT.body, size: number = SIZE.body, color?: string): TextRun =>
  new TextRun({
    text: says,
    font: fontOf(font),
    size,
    ...(size === SIZE.body ? { characterSpacing: CHARACTER_SPACING } : {}),
    ...(color === undefined ? {} : { color }),
  });

const blank = (): Paragraph => new Paragraph({ spacing: EXACT_LINE, children: [run('')] });

/** Lines of the body, each indented by two characters. `keepNext`: on the page of what follows, as a heading. */
const indented = (says: string, font: string = FONT.body, keepNext = false): Paragraph[] =>
  says.split('\n').map(
    (line) =>
      new Paragraph({
        spacing: EXACT_LINE,
        keepNext,
        indent: { firstLine: 2 * EM },
        alignment: AlignmentType.BOTH,
        children: [run(line, font)],
      }),
  );

const NUMERALS = '零一二三四五六七八九十';
const digit = (one: number): string => NUMERALS[one] ?? '';
/** 一 to 九十九. */
function numeral(of: number): string {
  const [tens, ones] = [Math.floor(of / 10), of % 10];
  if (tens === 0) return digit(ones);
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}

/** The body with its headings and items numbered: 一、（一）1. */
function bodyOf(blocks: readonly Block[]): (Paragraph | Table)[] {
  let [first, second] = [0, 0];
  return blocks.flatMap((block): (Paragraph | Table)[] => {
    switch (block.block) {
      case 'heading':
        if (block.level === 1) [first, second] = [first + 1, 0];
        else second += 1;
        return block.level === 1
          ? indented(`${numeral(first)}、${block.says}`, FONT.first, true)
          : indented(`（${numeral(second)}）${block.says}`, FONT.second, true);
      case 'text':
        return indented(block.says);
      case 'items':
        return block.items.flatMap(({ says }, at) => indented(`${at + 1}. ${says}`));
      case 'form':
        return [formOf(block.rows)];
    }
  });
}

const NAME_PERCENT = 26;
/** What is left to the pen has room for it. */
const PEN_ROOM = 4 * LINE;

const cell = (says: string, percent: number): TableCell =>
  new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 120, right: 120 },
    children: says.split('\n').map((line) => new Paragraph({ spacing: EXACT_LINE, children: [run(line)] })),
  });

function formOf(rows: readonly { name: string; says: string }[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ name, says }) =>
        new TableRow({
          height: { value: says === '' ? PEN_ROOM : LINE, rule: HeightRule.ATLEAST },
          children: [cell(name, NAME_PERCENT), cell(says, 100 - NAME_PERCENT)],
        }),
    ),
  });
}

const markOf = (mark: string, before: number): Paragraph =>
  new Paragraph({
    spacing: { before },
    alignment: AlignmentType.CENTER,
    children: [run(mark, FONT.title, markSize(mark), RED)],
  });

/** Under the mark: a number, and the red line as wide as the type area. */
const numbered = (says: string): Paragraph =>
  new Paragraph({
    spacing: { ...EXACT_LINE, before: 2 * LINE, after: 2 * LINE },
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: RULE_BELOW / 20 } },
    children: [run(says)],
  });

/** A letter’s lines: thick over thin under its mark, thin over thick at the foot; a style is named from the paragraph outwards. */
const ruled = (edge: 'top' | 'bottom'): Paragraph =>
  new Paragraph({
    indent: { left: LETTER.beyond, right: LETTER.beyond },
    spacing: { before: 0, after: 0 },
    border: {
      [edge]: {
        style: BorderStyle.THICK_THIN_MEDIUM_GAP,
        size: 24,
        color: RED,
        space: edge === 'bottom' ? RULE_BELOW / 20 : 1,
      },
    },
    children: [],
  });

/** What stands over the title. A letter has its mark in the head of its first page. */
function headOf({ format, number, drill }: Paper, mark: string): Paragraph[] {
  const shown = drill ? `${DRILL}${number}` : number;
  if (format === 'form')
    return [new Paragraph({ spacing: EXACT_LINE, alignment: AlignmentType.RIGHT, children: [run(shown)] }), blank()];
  if (format === 'letter')
    return [
      new Paragraph({ spacing: EXACT_LINE, alignment: AlignmentType.RIGHT, children: [run(shown)] }),
      blank(),
      blank(),
    ];
  return [markOf(mark, MARK_BELOW), numbered(shown)];
}

/** A line that ends so many characters before the edge. */
const right = (says: string, characters: number): Paragraph =>
  new Paragraph({
    spacing: EXACT_LINE,
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(characters * EM) },
    children: [run(says)],
  });

function signatureOf({ signed }: Paper): Paragraph[] {
  if (!signed) return [];
  const { by, on = '' } = signed;
  return [blank(), blank(), right(by, nameFromRight(by, on)), right(on, DATE_FROM_RIGHT)];
}

const PUBLICITY = { public: '此件公开发布', 'on-request': '此件依申请公开', internal: '此件不予公开' };

const noteOf = ({ publicity }: Paper): Paragraph[] =>
  indented(`（${PUBLICITY[publicity.is]}${publicity.is === 'public' ? '' : `：${publicity.says}`}）`);

const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: EM, right: EM },
        children: [
          new TextRun({
            font: fontOf(FONT.page),
            size: SIZE.pageNumber,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });

function sectionOf(paper: Paper): ISectionOptions {
  const mark = paper.drill ? `${DRILL}${paper.mark}` : paper.mark;
  const letter = paper.format === 'letter';
  return {
    properties: {
      titlePage: letter,
      page: {
        size: PAGE,
        margin: { ...MARGIN, header: LETTER.markAt, footer: letter ? LETTER.lineAt : PAGE_NUMBER_AT },
      },
      grid: { type: DocumentGridType.LINES, linePitch: LINE },
    },
    ...(letter
      ? {
          headers: {
            first: new Header({ children: [markOf(mark, 0), ruled('bottom')] }),
          },
        }
      : {}),
    footers: {
      default: pageNumber(AlignmentType.RIGHT),
      even: pageNumber(AlignmentType.LEFT),
      ...(letter ? { first: new Footer({ children: [ruled('top')] }) } : {}),
    },
    children: [
      ...headOf(paper, mark),
      new Paragraph({
        spacing: { line: 2 * SIZE.title * 10, lineRule: LineRuleType.AT_LEAST, after: LINE },
        alignment: AlignmentType.CENTER,
        children: [run(`${paper.drill ? DRILL : ''}${paper.title}`, FONT.title, SIZE.title)],
      }),
      ...(paper.to === undefined ? [] : [new Paragraph({ spacing: EXACT_LINE, children: [run(`${paper.to}：`)] })]),
      ...bodyOf(paper.body),
      ...signatureOf(paper),
      ...noteOf(paper),
    ],
  };
}

/** A paper as a .docx laid out by GB/T 9704-2012; its fonts are named and not embedded, its seal is left to the office. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.signed?.by ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf(FONT.body), size: SIZE.body } } } },
    sections: [sectionOf(paper)],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
