import { readFileSync, mkdirSync, writeFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderMarkdownPages } from './server/admin/docs/markdown-pages.ts';
const d = JSON.parse(readFileSync('generated/openapi.json','utf8'));
const t=performance.now();
rmSync('/tmp/p25-ref-scratch/md',{recursive:true,force:true});
const p = renderMarkdownPages(d); console.log(performance.now()-t,'ms', Object.keys(p).length, Object.values(p).reduce((a,b)=>a+b.length,0), Object.entries(p).sort((a,b)=>b[1].length-a[1].length).slice(0,8).map(([n,t])=>n+' '+t.length));
for (const [n,t] of Object.entries(p)) { mkdirSync(dirname('/tmp/p25-ref-scratch/md/'+n),{recursive:true}); writeFileSync('/tmp/p25-ref-scratch/md/'+n,t); }
