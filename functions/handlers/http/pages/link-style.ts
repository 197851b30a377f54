/**
 * Plain rules that an Android 4 and WeChat's browser know: no grid, no variables. Sizes that hold words are in em, so that they grow with them.
 * A sheet is a form that a link on the same page opens (`:target`); without styles all of them stand open.
 */
export const STYLE = `*{box-sizing:border-box}
body{margin:0;background:#f4f5f7;color:#1f2329;font:16px/1.6 -apple-system,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei",sans-serif;-webkit-text-size-adjust:100%;word-wrap:break-word;overflow-wrap:break-word}
main{max-width:560px;margin:0 auto;padding:0 12px 40px}
h1,h2,p,ul{margin:0;font-weight:normal}
.top{margin:0 -12px 12px;padding:16px 20px;color:#fff;background:#3d4756}
.top h1{font-size:1.25em;font-weight:bold;letter-spacing:.02em}.top p{font-size:.94em}
.I{background:#b42318}.II{background:#b54708}.III{background:#fac515;color:#1f2329}.IV{background:#175cd3}
.card{background:#fff;border-radius:12px;padding:16px;margin:12px 0}
h2{font-size:1.06em;font-weight:bold;margin-bottom:6px}
.say{font-size:1.13em}.card p+p{margin-top:4px}
.left{font-size:1.75em;line-height:1.3;font-weight:bold;margin:2px 0}.left small{font-size:.57em;font-weight:normal}
.late{color:#b42318}.dim{color:#4e5969;font-size:.88em}
.told{background:#e9f7ef;border-left:4px solid #12823b}.no{background:#fdeeec;border-left:4px solid #b42318}
.drill{background:#5b2d8e;color:#fff;text-align:center;padding:8px;margin:0 -12px}
form{margin:0}
button,.button{display:block;width:100%;margin:12px 0 0;border:1px solid #c9cdd4;border-radius:10px;padding:11px 8px;font:inherit;line-height:1.4;text-align:center;text-decoration:none;background:#fff;color:#1f2329;-webkit-appearance:none}
.main{border-color:#175cd3;background:#175cd3;color:#fff;font-size:1.25em;font-weight:bold;padding:15px 8px}
.row{font-size:0;margin:0 -4px}.row a{display:inline-block;width:auto;min-width:31.3%;min-width:-webkit-calc(33.33% - 8px);min-width:calc(33.33% - 8px);margin:4px;padding:11px 6px;font-size:15px}
.rowf{display:-webkit-flex;display:flex;-webkit-flex-wrap:wrap;flex-wrap:wrap;font-size:1em}.rowf a{-webkit-flex:1 1 6.4em;flex:1 1 6.4em;min-width:0;font-size:.94em}
.sheet{display:none}.sheet:target,.open{display:block}
label{display:block;margin:12px 0 0;font-size:.94em}
input,select,textarea{display:block;width:100%;margin-top:4px;font:inherit;font-size:1rem;padding:10px;border:1px solid #86909c;border-radius:8px;background:#fff;color:#1f2329}
input[type=checkbox]{display:inline-block;width:1.25em;height:1.25em;margin:0 6px 0 0;vertical-align:middle}
textarea{height:6em}
.list{padding:0;list-style:none}.list li{padding:7px 0;border-top:1px solid #eceef1}.list li:first-child{border-top:0}
.yes{color:#12823b}.wait{color:#b54708}
button:focus,a:focus,input:focus,select:focus,textarea:focus,section:focus{outline:3px solid #f5a623;outline-offset:1px}
.words{white-space:pre-wrap}
.foot{padding:0 4px}`;
