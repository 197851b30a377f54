import type { PhotoFlaw } from './clean.ts';
import type { DocumentFlaw } from './documents.ts';

/** What is wrong with a photo or a document, and what to do. */
export const FLAW_SAYS: Record<PhotoFlaw | DocumentFlaw | 'no-file' | 'too-large' | 'too-many' | 'broken-off', string> =
  {
    'no-photo': '这不是照片。只收 JPG、PNG、WebP 照片；文档、视频请通过值班室提交',
    heic: '这是 HEIC 格式，系统不能显示。请在手机“设置–相机–格式”选“兼容性最佳”后重拍，或把照片截图再提交',
    moving: '动图不能作为佐证。只收 JPG、PNG、WebP 照片',
    damaged: '照片不完整，可能在传送中断开。请重新选择照片再提交',
    'too-many-pixels': '照片尺寸过大。请用手机自带的编辑功能缩小，或截图后再提交',
    classified: '照片附带的文字带有密级标志。本系统不处理涉密信息，照片未保存；请改用线下办理，并联系本单位保密员',
    'too-large': '照片太大。一次提交的照片合计不超过 4 MB，请分次提交，或把照片缩小（截图即可）后再提交',
    'too-many': '一次最多提交 9 张照片，请分次提交',
    'broken-off': '提交的内容不完整，可能网络中断，没有保存任何内容。请重试',
    'no-file': '这不是能收的文件。只收 JPG、PNG、WebP 照片，PDF，Word（.docx、.doc）和 Excel（.xlsx、.xls）',
    'no-type':
      '文件里不是 Word 或 Excel 的内容（按内容判断，不看文件名）。只收 PDF、Word（.docx、.doc）和 Excel（.xlsx、.xls）',
    'damaged-document': '文件不完整或已损坏，打不开。请重新导出或另存后再提交',
    encrypted: '文件设了密码或已加密，无法核对内容。请取消密码后另存，再提交',
    macros: '文件带有宏，不收。请另存为不带宏的 .docx、.xlsx 或 PDF，再提交',
    active: '文件里嵌有脚本、控件或外部模板，打开时会自动运行，不收。请另存为普通 PDF 再提交',
    unsafe: '文件的内部结构不正常，可能有害，不收。请用 Word、Excel 或 WPS 打开后另存，再提交',
    'unpacks-too-large': '文件展开后太大，不收。请去掉大图或拆成几个文件后再提交',
    'classified-document': '文件带有密级标志。本系统不处理涉密信息，文件未保存；请改用线下办理，并联系本单位保密员',
  };
