import { dictionary } from '../app/language.ts';

export const photoWords = dictionary({
  zh: {
    photos: '照片',
    choose: '选择照片',
    hint: 'JPG、PNG、WebP，每张不超过 4 MB（大照片会先缩小）；位置、机型等信息不保存',
    sending: '正在上传…',
    remove: (name: string) => `移除 ${name}`,
    proofs: '现场照片',
    open: (count: number) => `查看 ${count} 张照片（留痕）`,
    alt: (by: string, at: string) => `${by} ${at} 提交的照片`,
  },
  en: {
    photos: 'Photos',
    choose: 'Choose photos',
    hint: 'JPEG, PNG or WebP, up to 4 MB each (larger ones are shrunk first); place and device are not kept',
    sending: 'Uploading…',
    remove: (name: string) => `Remove ${name}`,
    proofs: 'Photos',
    open: (count: number) => `Open ${count} photos (recorded)`,
    alt: (by: string, at: string) => `Photo by ${by}, ${at}`,
  },
});
