import { dictionary } from '../app/language.ts';

export const photoWords = dictionary({
  zh: {
    photos: '照片和附件',
    choose: '选择照片或文件',
    hint: '照片：JPG、PNG、WebP（大照片会先缩小，位置、机型等信息不保存）；文件：PDF、Word、Excel，不带宏和密码。每件不超过 4 MB',
    sending: '正在上传…',
    remove: (name: string) => `移除 ${name}`,
    proofs: '现场照片',
    attachments: '附件',
    download: (name: string) => `下载${name}（留痕）`,
    handedIn: (by: string, at: string) => `${by} · ${at}`,
    open: (count: number) => `查看 ${count} 张照片（留痕）`,
    alt: (by: string, at: string) => `${by} ${at} 提交的照片`,
  },
  en: {
    photos: 'Photos and files',
    choose: 'Choose photos or files',
    hint: 'Photos: JPEG, PNG, WebP (larger ones are shrunk first; place and device are not kept). Files: PDF, Word, Excel without macros or password. Up to 4 MB each',
    sending: 'Uploading…',
    remove: (name: string) => `Remove ${name}`,
    proofs: 'Photos',
    attachments: 'Attachments',
    download: (name: string) => `Download ${name} (recorded)`,
    handedIn: (by: string, at: string) => `${by} · ${at}`,
    open: (count: number) => `Open ${count} photos (recorded)`,
    alt: (by: string, at: string) => `Photo by ${by}, ${at}`,
  },
});
