/** How public pages look: on an office screen in columns, on a phone in one, on paper in black. Nothing newer than Chromium 90. */
export const pageStyle = `
*{box-sizing:border-box}
body{margin:0;background:#f2f5f6;color:#1a2b33;font:17px/1.75 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',sans-serif}
main{max-width:1080px;margin:0 auto;padding:24px 28px 40px;background:#fff}
.zone{margin:0;color:#0b6b75;font-weight:600;letter-spacing:.2em}
.synthetic{padding:0 6px;border:1px dashed #964100;color:#964100;font-size:13px;letter-spacing:0}
.head{border-bottom:3px double #0b6b75;margin-bottom:20px;padding-bottom:8px}
h1{margin:4px 0;font-size:34px;line-height:1.3}
h2{margin:0 0 4px;font-size:21px;line-height:1.4}
.line{margin:0;color:#42545f;font-size:14px}
.line span{color:#5b6b75}
.line span::after{content:'：'}
.head .line{display:inline-block;margin-right:20px}
.columns{columns:2 420px;column-gap:36px}
article{break-inside:avoid;margin:0 0 24px}
article p:not(.line){margin:6px 0;text-indent:2em;text-align:justify}
article img{display:block;width:100%;margin:8px 0}
data{color:#0b6b75;font-weight:600}
.proof{border-top:1px solid #d6dfe3;padding-top:16px;font-size:14px}
.proof h2{font-size:17px}
.proof table{width:100%;border-collapse:collapse}
.proof th,.proof td{padding:4px 8px 4px 0;border-bottom:1px solid #d6dfe3;text-align:left;vertical-align:top;font-weight:normal}
.proof thead th{color:#5b6b75}
.proof td:first-child{white-space:nowrap;font-weight:600}
.proof small{color:#5b6b75;font-weight:normal}
.index{padding-left:1.2em}
a{color:#0b6b75}
footer{display:flex;flex-wrap:wrap;align-items:center;gap:20px;margin-top:24px;padding-top:16px;border-top:1px solid #d6dfe3;font-size:14px;color:#42545f}
footer p{overflow-wrap:anywhere;min-width:0;flex:1 1 200px}
figure{margin:0;text-align:center}
figure svg{display:block;width:132px;height:132px}
@media (max-width:640px){
body{font-size:18px}
main{padding:16px 16px 28px}
h1{font-size:27px}
.proof thead{display:none}
.proof tr{display:block;padding:8px 0;border-bottom:1px solid #d6dfe3}
.proof th,.proof td{display:block;padding:0;border:0}
}
@media print{body,main{background:#fff;padding:0;font-size:12pt}main{max-width:none}data,a,.zone{color:#000}}
`
