import type { PhotoFlaw } from './clean.ts';

/** What is wrong with a photo, and what to do. */
export const FLAW_SAYS: Record<PhotoFlaw | 'too-large' | 'too-many' | 'broken-off', string> = {
  'no-photo': '这不是照片。只收 JPG、PNG、WebP 照片；文档、视频请通过值班室提交',
  heic: '这是 HEIC 格式，系统不能显示。请在手机“设置–相机–格式”选“兼容性最佳”后重拍，或把照片截图再提交',
  moving: '动图不能作为佐证。只收 JPG、PNG、WebP 照片',
  damaged: '照片不完整，可能在传送中断开。请重新选择照片再提交',
  'too-many-pixels': '照片尺寸过大。请用手机自带的编辑功能缩小，或截图后再提交',
  classified: '照片附带的文字带有密级标志。本系统不处理涉密信息，照片未保存；请改用线下办理，并联系本单位保密员',
  'too-large': '照片太大。一次提交的照片合计不超过 4 MB，请分次提交，或把照片缩小（截图即可）后再提交',
  'too-many': '一次最多提交 9 张照片，请分次提交',
  'broken-off': '提交的内容不完整，可能网络中断，没有保存任何内容。请重试',
};
