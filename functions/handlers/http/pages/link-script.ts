import { photoRules } from '../../../policy/photos.ts';

/** Longest side and quality at which a licence plate across a street can still be read. */
const [SIDE, QUALITY] = [2_000, 0.82];
const SMALL_ENOUGH = 500_000;

/**
 * Makes photos smaller before they leave the phone, for a weak network and the limit of one call. In the words of 2009, so that an old
 * browser can at least read it; where a part is missing, the form goes as it is. Only where a canvas turns a photo the right way up.
 */
export const SHRINK = `(function(){
if(!window.DataTransfer||!window.URL||!document.querySelector||!HTMLCanvasElement.prototype.toBlob||!window.CSS||!CSS.supports||!CSS.supports('image-orientation','from-image'))return;
function say(f,t){var p=f.querySelector('.files');if(p)p.innerHTML=t}
function size(l){var s=0,k;for(k=0;k<l.length;k++)s+=l[k].size;return s}
function small(file,then){
if(file.size<${SMALL_ENOUGH})return then(file);
var u=URL.createObjectURL(file),m=new Image();
m.onerror=function(){URL.revokeObjectURL(u);then(file)};
m.onload=function(){
var s=Math.min(1,${SIDE}/Math.max(m.naturalWidth,m.naturalHeight)),c=document.createElement('canvas');
c.width=Math.round(m.naturalWidth*s);c.height=Math.round(m.naturalHeight*s);
c.getContext('2d').drawImage(m,0,0,c.width,c.height);URL.revokeObjectURL(u);
c.toBlob(function(b){then(b&&b.size<file.size?new File([b],file.name.replace(/\\.\\w+$/,'')+'.jpg',{type:'image/jpeg'}):file)},'image/jpeg',${QUALITY})};
m.src=u}
document.addEventListener('submit',function(e){
var f=e.target,i=f.querySelector('input[type=file]'),d,l,n=0;
if(!i||!i.files||!i.files.length||f.sent===i.files)return;
e.preventDefault();
if(f.busy)return;
f.busy=1;d=new DataTransfer();l=[].slice.call(i.files);say(f,'正在缩小照片…');
(function next(){
if(n<l.length)return small(l[n++],function(x){d.items.add(x);next()});
i.files=d.files;f.busy=0;
if(size(i.files)>${photoRules.mostBytes})return say(f,'照片合计 '+(size(i.files)/1048576).toFixed(1)+' MB，超过 ${photoRules.mostBytes / 1_048_576} MB，请减少几张，分次提交');
f.sent=i.files;say(f,'正在提交，请稍候…');f.submit()})()})})()`;
