import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../functions/photos/documents.ts';
import { xlsx } from '../list-import/files.ts';
import { doc, docx, pdf, xls } from './documents.ts';
import { JPEG } from './samples.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const flawOf = (bytes: Uint8Array, name = '附件.docx') => {
  const read = readDocument(bytes, name);
  return read && 'flaw' in read ? read.flaw : read;
};

describe('H5, H6 · a document that is handed in', () => {
  it.each([
    ['a PDF', pdf(), 'application/pdf'],
    ['a PDF behind a few bytes of its program', Buffer.concat([Buffer.from('\r\n'), pdf()]), 'application/pdf'],
    ['a document of Word', docx(), DOCX],
    ['a workbook of Excel', xlsx([['编号'], [1]]), XLSX],
    ['an old document of Word', doc(), 'application/msword'],
    ['an old workbook', xls(), 'application/vnd.ms-excel'],
  ])('is %s by its content, whatever its name says', (_, bytes, type) => {
    expect(readDocument(bytes, '照片.exe')).toMatchObject({ type });
  });

  it('is none where it is a picture or nothing known', () => {
    expect(readDocument(JPEG, '说明.pdf')).toBeNull();
    expect(readDocument(Buffer.from('MZ\u0090'), '说明.pdf')).toBeNull();
  });

  it('refuses what is locked, which nobody could check', () => {
    expect(flawOf(pdf('/Encrypt 5 0 R'))).toBe('encrypted');
    expect(flawOf(doc({ parts: ['EncryptionInfo', 'EncryptedPackage'] }))).toBe('encrypted');
    expect(flawOf(doc({ locked: true }))).toBe('encrypted');
    expect(flawOf(xls({ locked: true }))).toBe('encrypted');
    const locked = Buffer.from(docx());
    const list = locked.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    locked.writeUInt16LE(1, list + 8);
    expect(flawOf(locked)).toBe('encrypted');
  });

  it('refuses macros, under whichever name they hide', () => {
    expect(flawOf(docx({ 'word/vbaProject.bin': 'x' }))).toBe('macros');
    expect(flawOf(docx({ '[Content_Types].xml': '<Override ContentType="…document.macroEnabled.main+xml"/>' }))).toBe(
      'macros',
    );
    expect(flawOf(doc({ parts: ['Macros'] }))).toBe('macros');
    expect(flawOf(xls({ parts: ['_VBA_PROJECT_CUR'] }))).toBe('macros');
  });

  it('refuses what runs or is fetched when it is opened', () => {
    expect(flawOf(pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'))).toBe('active');
    expect(flawOf(pdf('/Names << /EmbeddedFiles 3 0 R >> /EmbeddedFile'))).toBe('active');
    expect(flawOf(docx({ 'word/activeX/activeX1.xml': 'x' }))).toBe('active');
    expect(flawOf(docx({ 'word/embeddings/oleObject1.bin': 'x' }))).toBe('active');
    const template =
      '<Relationship Type="http://…/attachedTemplate" Target="http://x.example/t.dotm" TargetMode="External"/>';
    expect(flawOf(docx({ 'word/_rels/settings.xml.rels': template }))).toBe('active');
  });

  it('refuses what is broken or a trap', () => {
    expect(flawOf(pdf().subarray(0, 40))).toBe('damaged-document');
    expect(flawOf(Buffer.from(docx()).subarray(0, 60))).toBe('damaged-document');
    expect(flawOf(doc().subarray(0, 600))).toBe('damaged-document');
    expect(flawOf(docx({ '../../etc/passwd': 'x' }))).toBe('unsafe');
    expect(flawOf(docx({ 'word/media/bomb.bin': 'a'.repeat(61_000_000) }))).toBe('unpacks-too-large');
  });

  it('refuses another zip, and another file of its kind: slides, an archive', () => {
    expect(flawOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('no-type');
    expect(flawOf(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'ppt/presentation.xml': strToU8('x') }))).toBe(
      'no-type',
    );
    expect(flawOf(doc({ word: 'PowerPoint Document' }))).toBe('no-type');
  });

  it('refuses a mark in its name and at its head, and says nothing of it', () => {
    const marked = '<w:p><w:r><w:t>机密★1年</w:t></w:r></w:p><w:p><w:r><w:t>关于某事的通知</w:t></w:r></w:p>';
    expect(flawOf(docx({ 'word/document.xml': marked }))).toBe('classified-document');
    expect(flawOf(xlsx([['秘密★'], ['表']]))).toBe('classified-document');
    expect(flawOf(pdf(), '机密★1年.pdf')).toBe('classified-document');
  });
});
