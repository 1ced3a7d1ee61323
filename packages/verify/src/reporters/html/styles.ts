/** The whole style sheet: no fonts, images or addresses from elsewhere. */
export const styles = `
:root{color-scheme:light dark;--paper:#f6f4ee;--card:#fffefa;--ink:#1c2126;--muted:#5d666e;--rule:#ddd8cb;--soft:#efece3;
--pass:#1c7349;--warn:#8f5f00;--fail:#b3261e;--unknown:#2f5f9a;--proven:#2f8f62;--trusted:#5aa7c7;--kept:#d3963b;--gone:#b3261e;--label:#a8322a}
@media (prefers-color-scheme:dark){:root{--paper:#121517;--card:#1a1e21;--ink:#e9e6df;--muted:#9aa4ac;--rule:#31373c;--soft:#22272b;
--pass:#5fca94;--warn:#e5b54a;--fail:#ff8178;--unknown:#84b9f5;--proven:#3fa676;--trusted:#4b93b3;--kept:#c08a3a;--gone:#e0655c;--label:#d8665d}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:64rem;margin:0 auto;padding:0 1.25rem}
header{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;padding-top:1.5rem;color:var(--muted);font-size:.9rem}
header b{font:italic 600 1.25rem/1 Georgia,"Times New Roman",serif;color:var(--label)}
footer{padding-top:1rem;padding-bottom:3rem;color:var(--muted);font-size:.85rem}
section{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:1.25rem 1.5rem;margin:1rem 0}
h1,h2{font-family:Georgia,"Times New Roman",serif;font-weight:600;line-height:1.2;margin:0}
h1{font-size:clamp(1.7rem,4.5vw,2.6rem)}
h2{font-size:1.25rem;margin-bottom:.8rem}
h3{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.4rem 0}
code,pre,.digest{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
pre{background:var(--soft);border-radius:6px;padding:.7rem .9rem;margin:.5rem 0;overflow:auto;white-space:pre-wrap;max-height:22rem}
.muted{color:var(--muted)}
.verdict{border-width:2px;border-color:var(--tone);display:grid;grid-template-columns:auto 1fr;gap:.2rem 1.2rem;padding:1.6rem 1.5rem;position:relative}
.verdict::after{content:"";position:absolute;inset:4px;border:1px solid var(--tone);border-radius:6px;opacity:.35;pointer-events:none}
.seal{grid-row:1/3;align-self:start;width:3.6rem;height:3.6rem;border-radius:50%;background:var(--tone);color:var(--card);display:grid;place-items:center;font-size:1.9rem;font-weight:700}
.shown{--tone:var(--muted);grid-template-columns:1fr}.pass{--tone:var(--pass)}.warn{--tone:var(--warn)}.fail{--tone:var(--fail)}.unknown{--tone:var(--unknown)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:1rem;margin:1.2rem 0 0;grid-column:1/-1}
.figures div{border-top:1px solid var(--rule);padding-top:.5rem}
.figures dt{color:var(--muted);font-size:.85rem}
.figures dd{margin:0;font-size:1.45rem;font-weight:600;font-variant-numeric:tabular-nums;line-height:1.3}
.pair{display:grid;grid-template-columns:minmax(0,1fr) auto minmax(0,1fr);gap:1rem;align-items:stretch;margin-bottom:.8rem}
.pair:last-child{margin-bottom:0}
.pair .equals{align-self:center;font:600 2.4rem/1 Georgia,serif;color:var(--tone)}
.side{border:1px solid var(--rule);border-radius:8px;padding:.9rem 1rem;min-width:0}
.side h3{margin:0 0 .4rem}
.fingerprint{display:flex;gap:.9rem;align-items:center}
.fingerprint svg{width:4rem;height:4rem;flex:none;border-radius:5px;background:var(--soft)}
.fingerprint rect{fill:var(--ink)}
.digest{flex:1;min-width:0;display:grid;grid-template-columns:repeat(auto-fill,8ch);gap:0 .7em;line-height:1.45}
.bar{display:block;width:100%;height:1.5rem;border-radius:5px;background:var(--soft);margin:.3rem 0 .7rem}
.thin{height:.55rem;margin:.35rem 0}
rect.proven{fill:var(--proven)}rect.trusted{fill:var(--trusted)}rect.kept{fill:var(--kept)}rect.gone{fill:var(--gone)}rect.unreachable,rect.plain{fill:var(--muted)}
.legend{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.5rem 1.5rem}
.legend li{display:grid;grid-template-columns:auto 1fr;gap:0 .55rem;align-items:baseline;align-content:start}
.legend i{width:.75rem;height:.75rem;border-radius:3px;background:var(--swatch)}
.legend small{grid-column:2}
i.proven{--swatch:var(--proven)}i.trusted{--swatch:var(--trusted)}i.kept{--swatch:var(--kept)}i.gone{--swatch:var(--gone)}i.unreachable{--swatch:var(--muted)}
small{color:var(--muted);font-size:.85rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{text-align:left;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--rule);vertical-align:top;overflow-wrap:break-word}
th{font-weight:600;color:var(--muted);font-size:.85rem}
tbody th{color:var(--ink);font-size:inherit;white-space:nowrap}
tr:last-child td,tr:last-child th{border-bottom:0}
.facts td{overflow-wrap:anywhere}
tfoot td,tfoot th{font-weight:600;border-top:2px solid var(--rule)}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.share{width:22%;min-width:5rem;vertical-align:middle}
.other{color:var(--warn);font-weight:600}
.findings{list-style:none;margin:0;padding:0}
.findings>li{display:grid;grid-template-columns:1.7rem 1fr;padding:.65rem 0;border-top:1px solid var(--rule)}
.findings>li:first-child{border-top:0;padding-top:0}
.mark{color:var(--tone);font-weight:700}
.findings .message{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;align-items:baseline}
.findings code{color:var(--muted);font-size:.74rem;letter-spacing:.02em}
.next::before{content:"→ ";color:var(--tone);font-weight:700}
.paths{list-style:none;margin:.3rem 0 0;padding:0}
.paths li{padding:.15rem 0}
.commands{list-style:none;margin:.3rem 0;padding:0}
details{margin:.3rem 0}
summary{cursor:pointer;color:var(--muted)}
@media (max-width:40rem){main,header,footer{padding-left:.8rem;padding-right:.8rem}section{padding:1rem}.pair{grid-template-columns:minmax(0,1fr)}.pair .equals{justify-self:center}
.verdict{grid-template-columns:1fr}.seal{grid-row:auto}.share{display:none}.figures{grid-template-columns:1fr 1fr}}
@media (max-width:40rem){.accounting thead{display:none}.accounting tr{display:grid;grid-template-columns:repeat(3,auto);border-bottom:1px solid var(--rule);padding:.4rem 0}
.accounting th,.accounting td{border:0;padding:0}.accounting th,.accounting .why{grid-column:1/-1}.accounting .number{text-align:left}.accounting .number::after{content:" " attr(data-name);color:var(--muted);font-size:.85em;font-weight:400}
.facts,.facts th{font-size:.85rem}.facts td{padding-right:.5rem;min-width:5.5rem}.facts tbody th{white-space:normal}}
@media (max-width:40rem){.stacked thead{display:none}.stacked tr{display:block;border-bottom:1px solid var(--rule);padding:.4rem 0}.stacked tr:last-child{border-bottom:0}.stacked td{display:block;border:0;padding:0;text-align:left}
.stacked td[data-name]::before{content:attr(data-name) " ";color:var(--muted);font-size:.85em}}
@media print{.certificate{break-after:page}:root{--paper:#fff;--card:#fff}body{font-size:9.5pt;line-height:1.4}header{padding-top:0}main,header,footer{max-width:none;padding:0}section,.verdict{padding:.7rem 1rem;margin:.6rem 0;border-color:#bbb}
h1{font-size:1.7rem}h2,h3,summary{break-after:avoid}tr,li,dl>div,p{break-inside:avoid}pre{max-height:none}tfoot{display:table-row-group}.figures{grid-template-columns:repeat(5,1fr);margin-top:.6rem}.figures dd{font-size:1.1rem}.claimed img{max-height:8.5rem;width:auto}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
