/* Made of static/map/ by tests/map/build.js; do not edit. Sources fda69b6dbceb2cacd1bb07bfad2fe7ae22043885896af3a2faf241cc669cae2a
 * With d3-geo and d3-array (ISC) and fflate (MIT): static/map/LICENSES */
var rangecheck=(()=>{var re=Object.defineProperty;var Wr=Object.getOwnPropertyDescriptor;var Xr=Object.getOwnPropertyNames;var Vr=Object.prototype.hasOwnProperty;var Yr=(n,t,e)=>t in n?re(n,t,{enumerable:!0,configurable:!0,writable:!0,value:e}):n[t]=e;var Jr=(n,t)=>{for(var e in t)re(n,e,{get:t[e],enumerable:!0})},Qr=(n,t,e,i)=>{if(t&&typeof t=="obje\
ct"||typeof t=="function")for(let r of Xr(t))!Vr.call(n,r)&&r!==e&&re(n,r,{get:()=>t[r],enumerable:!(i=
Wr(t,r))||i.enumerable});return n};var to=n=>Qr(re({},"__esModule",{value:!0}),n);var Lt=(n,t,e)=>Yr(n,typeof t!="symbol"?t+"":t,e);var oa={};Jr(oa,{begin:()=>ea,layer:()=>na,look:()=>ra,start:()=>ta,unpack:()=>ia});var et=Uint8Array,At=Uint16Array,eo=Int32Array,ui=new et([0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,
4,4,4,5,5,5,5,0,0,0,0]),pi=new et([0,0,0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,
13,0,0]),no=new et([16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]),di=function(n,t){for(var e=new At(
31),i=0;i<31;++i)e[i]=t+=1<<n[i-1];for(var r=new eo(e[30]),i=1;i<30;++i)for(var o=e[i];o<e[i+1];++o)
r[o]=o-e[i]<<5|i;return{b:e,r}},gi=di(ui,2),mi=gi.b,io=gi.r;mi[28]=258,io[258]=28;var vi=di(pi,0),ro=vi.
b,aa=vi.r,an=new At(32768);for(I=0;I<32768;++I)pt=(I&43690)>>1|(I&21845)<<1,pt=(pt&52428)>>2|(pt&13107)<<
2,pt=(pt&61680)>>4|(pt&3855)<<4,an[I]=((pt&65280)>>8|(pt&255)<<8)>>1;var pt,I,qt=(function(n,t,e){for(var i=n.
length,r=0,o=new At(t);r<i;++r)n[r]&&++o[n[r]-1];var s=new At(t);for(r=1;r<t;++r)s[r]=s[r-1]+o[r-1]<<
1;var a;if(e){a=new At(1<<t);var h=15-t;for(r=0;r<i;++r)if(n[r])for(var c=r<<4|n[r],l=t-n[r],f=s[n[r]-
1]++<<l,u=f|(1<<l)-1;f<=u;++f)a[an[f]>>h]=c}else for(a=new At(i),r=0;r<i;++r)n[r]&&(a[r]=an[s[n[r]-1]++]>>
15-n[r]);return a}),Gt=new et(288);for(I=0;I<144;++I)Gt[I]=8;var I;for(I=144;I<256;++I)Gt[I]=9;var I;
for(I=256;I<280;++I)Gt[I]=7;var I;for(I=280;I<288;++I)Gt[I]=8;var I,yi=new et(32);for(I=0;I<32;++I)yi[I]=
5;var I;var oo=qt(Gt,9,1);var so=qt(yi,5,1),on=function(n){for(var t=n[0],e=1;e<n.length;++e)n[e]>t&&(t=n[e]);return t},ot=function(n,t,e){
var i=t/8|0;return(n[i]|n[i+1]<<8)>>(t&7)&e},sn=function(n,t){var e=t/8|0;return(n[e]|n[e+1]<<8|n[e+
2]<<16)>>(t&7)},ao=function(n){return(n+7)/8|0},wi=function(n,t,e){return(t==null||t<0)&&(t=0),(e==null||
e>n.length)&&(e=n.length),new et(n.subarray(t,e))};var lo=["unexpected EOF","invalid block type","invalid length/literal","invalid distance","stream fi\
nished","no stream handler",,"no callback","invalid UTF-8 data","extra field too long","date not in \
range 1980-2099","filename too long","stream finishing","invalid zip data"],at=function(n,t,e){var i=new Error(
t||lo[n]);if(i.code=n,Error.captureStackTrace&&Error.captureStackTrace(i,at),!e)throw i;return i},ho=function(n,t,e,i){
var r=n.length,o=i?i.length:0;if(!r||t.f&&!t.l)return e||new et(0);var s=!e,a=s||t.i!=2,h=t.i;s&&(e=
new et(r*3));var c=function(hi){var ci=e.length;if(hi>ci){var fi=new et(Math.max(ci*2,hi));fi.set(e),
e=fi}},l=t.f||0,f=t.p||0,u=t.b||0,p=t.l,d=t.d,v=t.m,y=t.n,w=r*8;do{if(!p){l=ot(n,f,1);var x=ot(n,f+1,
3);if(f+=3,x)if(x==1)p=oo,d=so,v=9,y=5;else if(x==2){var k=ot(n,f,31)+257,O=ot(n,f+10,15)+4,R=k+ot(n,
f+5,31)+1;f+=14;for(var z=new et(R),U=new et(19),S=0;S<O;++S)U[no[S]]=ot(n,f+S*3,7);f+=O*3;for(var j=on(
U),G=(1<<j)-1,N=qt(U,j,1),S=0;S<R;){var m=N[ot(n,f,G)];f+=m&15;var g=m>>4;if(g<16)z[S++]=g;else{var A=0,
F=0;for(g==16?(F=3+ot(n,f,3),f+=2,A=z[S-1]):g==17?(F=3+ot(n,f,7),f+=3):g==18&&(F=11+ot(n,f,127),f+=7);F--;)
z[S++]=A}}var H=z.subarray(0,k),B=z.subarray(k);v=on(H),y=on(B),p=qt(H,v,1),d=qt(B,y,1)}else at(1);else{
var g=ao(f)+4,M=n[g-4]|n[g-3]<<8,E=g+M;if(E>r){h&&at(0);break}a&&c(u+M),e.set(n.subarray(g,E),u),t.b=
u+=M,t.p=f=E*8,t.f=l;continue}if(f>w){h&&at(0);break}}a&&c(u+131072);for(var vt=(1<<v)-1,it=(1<<y)-1,
rt=f;;rt=f){var A=p[sn(n,f)&vt],W=A>>4;if(f+=A&15,f>w){h&&at(0);break}if(A||at(2),W<256)e[u++]=W;else if(W==
256){rt=f,p=null;break}else{var yt=W-254;if(W>264){var S=W-257,tt=ui[S];yt=ot(n,f,(1<<tt)-1)+mi[S],f+=
tt}var nn=d[sn(n,f)&it],rn=nn>>4;nn||at(3),f+=nn&15;var B=ro[rn];if(rn>3){var tt=pi[rn];B+=sn(n,f)&(1<<
tt)-1,f+=tt}if(f>w){h&&at(0);break}a&&c(u+131072);var ai=u+yt;if(u<B){var li=o-B,_r=Math.min(B,ai);for(li+
u<0&&at(3);u<_r;++u)e[u]=i[li+u]}for(;u<ai;++u)e[u]=e[u-B]}}t.l=p,t.p=rt,t.b=u,t.f=l,p&&(l=1,t.m=v,t.
d=d,t.n=y)}while(!l);return u!=e.length&&s?wi(e,0,u):e.subarray(0,u)};var co=new et(0);function xi(n,t){return ho(n,{i:2},t&&t.out,t&&t.dictionary)}var ln=typeof TextDecoder<"u"&&new TextDecoder,fo=0;try{ln.decode(co,{stream:!0}),fo=1}catch{}var uo=function(n){
for(var t="",e=0;;){var i=n[e++],r=(i>127)+(i>223)+(i>239);if(e+r>n.length)return{s:t,r:wi(n,e-1)};r?
r==3?(i=((i&15)<<18|(n[e++]&63)<<12|(n[e++]&63)<<6|n[e++]&63)-65536,t+=String.fromCharCode(55296|i>>
10,56320|i&1023)):r&1?t+=String.fromCharCode((i&31)<<6|n[e++]&63):t+=String.fromCharCode((i&15)<<12|
(n[e++]&63)<<6|n[e++]&63):t+=String.fromCharCode(i)}};function Mi(n,t){if(t){for(var e="",i=0;i<n.length;i+=16384)e+=String.fromCharCode.apply(null,n.subarray(
i,i+16384));return e}else{if(ln)return ln.decode(n);var r=uo(n),o=r.s,e=r.r;return e.length&&at(8),o}}function Si(n){if(Array.isArray(n[0]))return n.map(Si);let t=[],e=0,i=0;for(let r=0;r<n.length;r+=2)
e+=n[r],i+=n[r+1],t.push([e/1e3,i/1e3]);return t}function oe(n){return n&&(n.geometries?{...n,geometries:n.
geometries.map(oe)}:n.steps?{type:n.type,coordinates:Si(n.steps)}:n)}function bi(n){if(!n.id)return[];
let t=n.name.split(`
`),e=new Set(n.capital);return n.id.split(`
`).map((i,r)=>({id:i.startsWith(":")?`geonames${i}`:i,name:t[r],lon:n.lon[r]/1e3,lat:n.lat[r]/1e3,verdict:n.
verdict[r],size:n.size[r],local:(n.local||{})[r]||"",distance:n.distance[r],capital:e.has(r),said:""}))}
function Ft(n){if(!n)return[];if(n.geometries)return n.geometries.flatMap(Ft);let{type:t,coordinates:e}=n;
return t==="Point"?[[e]]:t==="MultiPoint"?e.map(i=>[i]):t==="LineString"?[e]:t==="Polygon"||t==="Mul\
tiLineString"?e:e.flat()}function wt(n){if(!n)return[];if(n.geometries)return n.geometries.flatMap(wt);
if(!n.type.startsWith("Multi"))return[n];let t=n.type.slice(5);return n.coordinates.map(e=>({type:t,
coordinates:e}))}var po=6,go=[["rc-countries",210],["rc-borders",220],["rc-dim",400],["rc-rings",410],["rc-places",420],
["rc-live",430],["rc-labels",610]],hn=n=>t=>L.latLng(t[1],t[0]+n);async function mo(n){let t=await fetch(
n);if(!t.ok)throw new Error(`${n}: ${t.status}`);return t.json()}function vo(n){return n.features.map(
t=>({lon:t.geometry.coordinates[0],lat:t.geometry.coordinates[1],text:t.properties.name,minZoom:t.properties.
zoom,kind:t.properties.kind==="country"?"country":"town"}))}var se=class{constructor(t,e,i,{ready:r,
failed:o}){this.map=t,this.options=e,this.theme=i,this.drawn=new Map,this.sources={},this.names=[],this.
bordersAsked=!1;for(let[a,h]of go){let c=t.createPane(a);c.style.zIndex=h,c.style.pointerEvents="non\
e"}let s=a=>L.canvas({pane:a,padding:.6});this.renderers={countries:s("rc-countries"),borders:s("rc-\
borders")},this.part("countries").then(a=>(this.sources.countries=a,this.show(),t.getContainer().dataset.
base="painted",this.part("labels").then(h=>{this.names=vo(h),r()},()=>null))).catch(a=>{t.getContainer().
dataset.base="failed",o(a)})}part(t){let e=(this.options.inline||{})[t];return e?Promise.resolve(e):
mo(`${this.options.assets}/${t}.json`)}style(t){let{theme:e}=this;return t==="countries"?{color:e.coast,
weight:.8,fillColor:e.land,fillOpacity:1,opacity:1}:{color:e.admin,weight:.8,opacity:1,fill:!1}}setTheme(t){
this.theme=t;for(let{layer:e,kind:i}of this.drawn.values())e.setStyle(this.style(i))}hide(t){this.map.
getPane("rc-countries").style.display=t?"none":""}countries(){let{countries:t}=this.sources;return t?
t.features.flatMap(e=>wt(e.geometry)):[]}show(){let{map:t,sources:e}=this,{x:i,y:r}=t.getSize();if(!e.
countries||Math.min(i,r)<50)return;let o=t.getBounds(),s=[0];o.getWest()<-180&&s.push(-360),o.getEast()>
180&&s.push(360);let a=t.getZoom()>=po;a&&this.wantBorders();for(let h of s)for(let c of["countries",
"borders"]){let l=`${c}${h}`;if(!e[c]||this.drawn.has(l)||c==="borders"&&!a)continue;let f=L.geoJSON(
e[c],{pane:`rc-${c}`,renderer:this.renderers[c],interactive:!1,coordsToLatLng:hn(h),style:()=>this.style(
c),smoothFactor:.6});this.drawn.set(l,{layer:f,kind:c}),f.addTo(t)}this.showBorders(a)}showBorders(t){
let{map:e}=this;for(let{layer:i,kind:r}of this.drawn.values())r==="borders"&&(t&&!e.hasLayer(i)&&e.addLayer(
i),!t&&e.hasLayer(i)&&e.removeLayer(i))}wantBorders(){this.bordersAsked||(this.bordersAsked=!0,this.
part("borders").then(t=>{this.sources.borders=t,this.show()},()=>null))}};var Ei=0;function Z(n,t={},e=null){let{Streamlit:i}=window;if(!i)return;Ei+=1;let r={type:"Feature",
geometry:e,properties:{action:n,...t,sequence:`${Date.now()}-${Ei}`}};i.setComponentValue({last_active_drawing:r})}var Li="http://www.w3.org/2000/svg",yo={fit:"M5 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0M12 2v5M12 17v5M2 12\
h5M17 12h5",full:"M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",point:"M12 21s-6-6.2-6-11a6 6 0 0 1 12 0c0\
 4.800-6 11-6 11zM12 8v4M10 10h4",circle:"M12 4a8 8 0 1 0 .01 0M12 12h.01",polygon:"M5 8l8-4 7 7-5 9\
H6z",measure:"M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2",plus:"M12 5v14M5 12h14",minus:"M5 12h\
14",globe:"M12 3a9 9 0 1 0 .01 0M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18"};function wo(n){let t=document.
createElementNS(Li,"svg");t.setAttribute("viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");
let e=document.createElementNS(Li,"path");for(let[i,r]of Object.entries({d:n,fill:"none",stroke:"cur\
rentColor","stroke-width":2,"stroke-linecap":"round"}))e.setAttribute(i,r);return t.append(e),t}function Ai(n,t){
L.DomEvent.on(n,"click",e=>{L.DomEvent.stop(e),t()})}function he(n,t){let e=n.getContainer().getBoundingClientRect(),
{x:i,y:r,width:o,height:s}=t.getBoundingClientRect();return{x:i-e.x,y:r-e.y,w:o,h:s}}function xo(n,t,e,i){
let r=L.DomUtil.create("button","",n);return r.type="button",r.title=e,r.setAttribute("aria-label",e),
r.dataset.tool=t,r.append(wo(yo[t])),Ai(r,i),r}function lt(n,t,e){let i=L.DomUtil.create("button","",
n);return i.type="button",i.textContent=t,Ai(i,e),i}function ce(n,t,e){let i=L.Control.extend({onAdd:()=>t});
L.DomEvent.disableClickPropagation(t),L.DomEvent.disableScrollPropagation(t);let r=new i({position:e});
return r.addTo(n),r}var xt=class{constructor(t,e){this.bar=L.DomUtil.create("div","leaflet-bar rc-to\
ols"),ce(t,this.bar,e)}add(t,e,i,{toggles:r=!1}={}){let o=xo(this.bar,t,e,i);return r&&o.setAttribute(
"aria-pressed","false"),o}set(t){for(let e of this.bar.querySelectorAll("[aria-pressed]"))e.setAttribute(
"aria-pressed",String(e.dataset.tool===t))}},ae=class{constructor(t){this.box=L.DomUtil.create("div",
"rc-hint"),this.text=L.DomUtil.create("span","",this.box),this.text.setAttribute("role","status"),this.
actions=L.DomUtil.create("div","rc-actions",this.box),this.box.hidden=!0,ce(t,this.box,"topright")}say(t,e={}){
this.text.textContent=t,this.actions.replaceChildren();for(let[i,r]of Object.entries(e))lt(this.actions,
i,r);this.box.hidden=!t}};function ki(n,t,e){let i=lt(n.getContainer(),t,e);return i.className="rc-c\
hip",i.hidden=!0,L.DomEvent.disableClickPropagation(i),i}var le=class{constructor(t){this.change=t,this.
filled=!1,document.addEventListener("fullscreenchange",()=>this.tell(!!document.fullscreenElement))}toggle(){
document.fullscreenElement?document.exitFullscreen():this.filled?this.fill(!1):document.fullscreenEnabled?
document.documentElement.requestFullscreen().catch(()=>this.fill(!0)):this.fill(!0)}fill(t){let e=window.
frameElement||document.body.querySelector(".map-frame");if(!e)return;this.filled=t;let i=t?{position:"\
fixed",inset:"0",width:"100vw",height:"100dvh","z-index":"1000000","max-height":"none"}:{};for(let r of[
"position","inset","width","height","z-index","max-height"])i[r]?e.style.setProperty(r,i[r],"importa\
nt"):e.style.removeProperty(r);this.tell(t)}tell(t){this.change(t)}};var Mo=[1,2,5,10,20,50,100];function cn(n){return n<200?1:n<1e3?5:n<3e3?10:n<1e4?50:100}var Ci=n=>Mo.
find(t=>t>=n)||200;function fe(n,t=cn(n)){return Math.max(10,Math.min(19900,Math.round(n/t)*t))}var Pi=n=>1e3*
Math.log(n/10)/Math.log(19900/10),zi=n=>10*(19900/10)**(n/1e3),dt=n=>`${Math.round(n).toLocaleString(
"en")} km · ${Math.round(n/1.609344).toLocaleString("en")} mi`;var Ti={e:"in range from all of the region",s:"in range from part of the region",n:"out of range"};function gt(n,t,e,i=""){
let r=L.DomUtil.create(t,i,n);return r.textContent=e,r.dir="auto",r}async function bo(n,t){let e=!0;
try{await navigator.clipboard.writeText(n)}catch{let r=document.createElement("textarea");r.value=n,
document.body.append(r),r.select(),e=document.execCommand("copy"),r.remove()}let i=t.textContent;t.textContent=
e?"Copied":"Not copied: select the sentence above",setTimeout(()=>{t.textContent=i},2e3)}var ue=class{constructor(t,e){
this.map=t,this.box=L.DomUtil.create("section","rc-card",t.getContainer()),this.box.hidden=!0,this.box.
setAttribute("aria-live","polite"),L.DomEvent.disableClickPropagation(this.box),this.box.addEventListener(
"keydown",i=>{i.key==="Escape"&&this.close()}),new ResizeObserver(()=>{t.getContainer().style.setProperty(
"--rc-card",`${this.box.offsetHeight}px`),e()}).observe(this.box)}close(){this.hide(),Z("place",{id:""}),
this.map.getContainer().focus()}hide(){this.box.hidden=!0,this.map.getContainer().classList.remove("\
rc-with-card")}cover(){return this.box.hidden?null:he(this.map,this.box)}preview(t,e){this.show({title:t.
name,local:t.local,subtitle:"",said:t.said,rows:[],brief:`${t.distance.toLocaleString("en")} ${e}, ${Ti[t.
verdict]}`})}show(t){if(!t){this.hide();return}let{box:e}=this;e.replaceChildren(),e.setAttribute("a\
ria-label",t.title);let i=L.DomUtil.create("div","rc-card-head",e);gt(i,"h2",t.title),t.local&&gt(i,
"span",t.local,"rc-local");let r=lt(i,"×",()=>this.close());if(r.setAttribute("aria-label",`Close ${t.
title}`),r.className="rc-close",t.subtitle&&gt(e,"p",t.subtitle,"rc-faint"),t.brief&&gt(e,"p",t.brief,
"rc-brief"),t.rows.length){let s=L.DomUtil.create("dl","",e);for(let[a,h]of t.rows){let c=L.DomUtil.
create("div","",s);gt(c,"dt",a),gt(c,"dd",h)}}t.said&&gt(e,"p",t.said,"rc-said");let o=L.DomUtil.create(
"div","rc-actions",e);if(t.sentence){let s=lt(o,"Copy sentence",()=>bo(t.sentence,s))}for(let[s,a]of t.
actions||[])lt(o,s,()=>Z(a,{id:t.id}));e.hidden=!1,this.map.getContainer().classList.add("rc-with-ca\
rd")}},pe=class{constructor(t){this.map=t,this.box=L.DomUtil.create("div","rc-tip",t.getContainer()),
this.box.hidden=!0}show(t,e){this.box.replaceChildren(),e.filter(Boolean).forEach((h,c)=>gt(this.box,
c?"div":"strong",h)),this.box.hidden=!1;let i=this.map.getSize(),{offsetWidth:r,offsetHeight:o}=this.
box,s=Math.max(4,Math.min(t.x+14,i.x-r-4)),a=t.y+16+o>i.y?t.y-o-12:t.y+16;this.box.style.transform=`\
translate(${Math.round(s)}px, ${Math.round(Math.max(4,a))}px)`}hide(){this.box.hidden=!0}},de=(n,t)=>[
n.local?`${n.name} · ${n.local}`:n.name,`${n.distance.toLocaleString("en")} ${t}: ${Ti[n.verdict]}`,
n.said],fn=({label:n,km:t,who:e},i)=>[`${n} (${Math.round(i==="km"?t/1.609344:t).toLocaleString("en")}\
 ${i==="km"?"mi":"km"})`,...e.slice(0,4),e.length>4?`and ${e.length-4} more`:""];var Eo=8,Lo=14,ge=n=>Math.round(n*1e5)/1e5,$t=n=>[ge(n.wrap().lng),ge(n.lat)];function un(n){let t=n.
map(([e,i])=>[ge(e),ge(i)]);return{type:"Polygon",coordinates:[[...t,[...t[0]]]]}}var pn=n=>Math.max(
1,Math.round(n/100)/10),me=class{constructor(t,e,i,r,o){Object.assign(this,{map:t,hint:e,renderer:i,
accent:r,chosen:o}),this.tool=null,this.points=[],this.preview=null,t.on("click",s=>this.click(s)),t.
on("mousemove",s=>this.move(s)),t.on("dblclick",s=>this.doubleClick(s)),L.DomEvent.on(document,"keyd\
own",s=>this.key(s))}start(t){this.clear(),this.tool=t,this.map.getContainer().classList.toggle("rc-\
drawing",!!t),t?this.map.doubleClickZoom.disable():this.map.doubleClickZoom.enable(),this.chosen(t),
this.tell()}clear(){this.preview&&this.preview.remove(),this.preview=null,this.points=[]}tell(){let t={
Cancel:()=>this.start(null)},e=this.points.length;if(this.tool==="point")this.hint.say("Click where \
to launch from.",t);else if(this.tool==="circle")this.hint.say(e?"Click the circle's edge.":"Click t\
he circle's centre.",e?{Undo:()=>this.undo(),...t}:t);else if(this.tool==="polygon"){let i=e>2?{Finish:()=>this.
finishPolygon()}:{},r=e?{Undo:()=>this.undo()}:{};this.hint.say(e>2?"Click more corners; double clic\
k, or Finish, closes the area.":"Click each corner of the area.",{...i,...r,...t})}else this.hint.say(
"")}undo(){this.points.pop(),this.preview&&this.preview.remove(),this.preview=null,this.points.length&&
this.sketch(this.points[this.points.length-1]),this.tell()}style(){return{color:this.accent(),weight:2,
dashArray:"4 4",interactive:!1,renderer:this.renderer,fillOpacity:.08}}sketch(t){this.preview&&this.
preview.remove(),this.preview=this.tool==="circle"?L.circle(this.points[0],{...this.style(),radius:this.
points[0].distanceTo(t)}):L.polygon([...this.points,t],this.style()),this.preview.addTo(this.map)}pixelsBetween(t,e){
return this.map.latLngToContainerPoint(t).distanceTo(this.map.latLngToContainerPoint(e))}click(t){if(!this.
tool)return;let{latlng:e}=t,{points:i}=this;if(this.tool==="point"){let[o,s]=$t(e);this.start(null),
Z("point",{lon:o,lat:s});return}let r=i[i.length-1];if(!(r&&this.pixelsBetween(r,e)<Eo)){if(this.tool===
"circle"&&i.length){this.finishCircle(e);return}if(i.length>2&&this.pixelsBetween(i[0],e)<Lo){this.finishPolygon();
return}i.push(e),this.sketch(e),this.tell()}}move(t){this.tool&&this.points.length&&this.sketch(t.latlng)}doubleClick(t){
this.tool&&(L.DomEvent.stop(t),this.tool==="polygon"&&this.points.length>2&&this.finishPolygon())}finishCircle(t){
let[e,i]=$t(this.points[0]),r=pn(this.points[0].distanceTo(t));this.start(null),Z("circle",{lon:e,lat:i,
radius_km:r})}finishPolygon(){let t=this.points.map(e=>[e.lng,e.lat]);this.start(null),t.length>2&&Z(
"polygon",{},un(t))}key(t){this.tool&&(t.key==="Escape"&&this.start(null),!(t.target.closest&&t.target.
closest("button"))&&(t.key==="Enter"&&this.tool==="polygon"&&this.finishPolygon(),t.key==="Backspace"&&
this.undo()))}};var K=Math.PI/180,Mt=2*Math.PI,Ao=84,Ri=63710088e-1,dn=([n,t])=>{let e=Math.cos(t*K);return[e*Math.cos(
n*K),e*Math.sin(n*K),Math.sin(t*K)]};function St(n,t){let e=dn(n),i=dn(t),r=Math.hypot(e[1]*i[2]-e[2]*
i[1],e[2]*i[0]-e[0]*i[2],e[0]*i[1]-e[1]*i[0]);return Ri*Math.atan2(r,e[0]*i[0]+e[1]*i[1]+e[2]*i[2])}
function ye([n,t],e,i){let r=i/Ri,o=e*K,s=Math.sin(t*K)*Math.cos(r)+Math.cos(t*K)*Math.sin(r)*Math.cos(
o),a=Math.atan2(Math.sin(o)*Math.sin(r)*Math.cos(t*K),Math.cos(r)-Math.sin(t*K)*s);return[n+a/K,Math.
asin(Math.max(-1,Math.min(1,s)))/K]}var we=class{constructor(){this.ends=new Float64Array(256),this.
count=0}reset(){this.ends[0]=0,this.ends[1]=Mt,this.count=1}subtract(t,e){if(e>=Mt){this.count=0;return}
let i=t-Mt*Math.floor(t/Mt),r=i+e;this.cut(i,Math.min(r,Mt)),r>Mt&&this.cut(0,r-Mt)}cut(t,e){let{ends:i}=this;
for(let r=this.count-1;r>=0;r-=1){let o=i[2*r],s=i[2*r+1];if(!(e<=o||t>=s))if(t>o&&e<s){if(2*this.count+
2>i.length)continue;i[2*r+1]=t,i[2*this.count]=e,i[2*this.count+1]=s,this.count+=1}else t>o?i[2*r+1]=
t:e<s?i[2*r]=e:(this.count-=1,i[2*r]=i[2*this.count],i[2*r+1]=i[2*this.count+1])}}};function ko(n){let t=new Float64Array(
3*n.length);return n.forEach((e,i)=>t.set(dn(e),3*i)),t}function Co(n){let t=new Set;for(let[e,i,r]of[
[1,0,0],[0,1,0],[0,0,1],[1,1,0],[1,-1,0],[1,0,1],[0,1,1],[1,1,1],[1,-1,1],[1,1,-1]]){let[o,s,a,h]=[0,
0,1/0,-1/0];for(let c=0;c<n.length;c+=3){let l=e*n[c]+i*n[c+1]+r*n[c+2];l<a&&(a=l,o=c),l>h&&(h=l,s=c)}
t.add(o/3).add(s/3)}return Int32Array.from(t)}function xe(n){let t=ko(n),e=new Float64Array(t.length),
i=new Float64Array(t.length);n.forEach(([o,s],a)=>{let[h,c]=[Math.sin(s*K),Math.cos(s*K)],[l,f]=[Math.
sin(o*K),Math.cos(o*K)];e.set([-h*f,-h*l,c],3*a),i.set([-l,f,0],3*a)});let r=n.map((o,s)=>63567523142e-4/
(1-.00669437999*t[3*s+2]**2));return{points:n,axes:t,norths:e,easts:i,radiiM:r,extremes:Co(t)}}function ve(n,{
axes:t,norths:e,easts:i},r,o,s,a){let[h,c]=[3*r,3*o],l=t[h]*t[c]+t[h+1]*t[c+1]+t[h+2]*t[c+2];if(l<(s>
0?2*s*s-1:-1)||l>1-1e-13)return;let f=s*(1-l)/(Math.sqrt(1-l*l)*a);if(f>=1)return;if(f<=-1){n.count=
0;return}let u=Math.acos(f),p=Math.atan2(i[h]*t[c]+i[h+1]*t[c+1],e[h]*t[c]+e[h+1]*t[c+1]+e[h+2]*t[c+
2]);n.subtract(p-u,2*u)}function Ii(n,t,e,i,r){let{extremes:o,points:{length:s}}=t;n.reset();for(let a=1;a<=
4&&n.count;a+=1)ve(n,t,e,(e+a)%s,i,r),ve(n,t,e,(e-a%s+s)%s,i,r);for(let a=0;a<o.length&&n.count;a+=1)
ve(n,t,e,o[a],i,r);for(let a=0;a<s&&n.count;a+=1)ve(n,t,e,a,i,r)}function Po({axes:n,norths:t,easts:e,
every:i},r,o,s,a,h){let c=3*r,l=a*Math.cos(o),f=a*Math.sin(o),u=s*n[c]+l*t[c]+f*e[c],p=s*n[c+1]+l*t[c+
1]+f*e[c+1],d=s*n[c+2]+l*t[c+2];for(let v=0;v<i.length;v+=3)if(u*i[v]+p*i[v+1]+d*i[v+2]>h)return!0;return!1}
function Oi(n,t){let e=new we,i=n.points.filter((r,o)=>{let s=t/n.radiiM[o];return Ii(e,n,o,Math.cos(
s),Math.sin(s)),e.count>0});return{...xe(i),every:n.axes,shortestM:t}}function gn(n,t,e={}){let{direct:i=ye,
inside:r=()=>!1,step:o=()=>K}=e,s=new we,a=[];return n.points.forEach((h,c)=>{let l=t/n.radiiM[c],[f,
u]=[Math.cos(l),Math.sin(l)],p=Math.cos(l*(1-1e-6));Ii(s,n,c,f,u);for(let d=0;d<s.count;d+=1){let v=s.
ends[2*d],y=s.ends[2*d+1];if(y-v<1e-9)continue;let w=(v+y)/2;if(r(ye(h,w/K,t))||n.every&&Po(n,c,w,f,
u,p))continue;let x=Math.max(1,Math.ceil((y-v)/o(h))),g=[];for(let M=0;M<=x;M+=1)g.push(i(h,(v+(y-v)*
M/x)/K,t));a.push(g)}}),a}function Ni(n){return Math.min(.25,Math.sqrt(.8/Math.max(n,1)))}function Ui(n){
let t=n.filter(e=>e.length>2).map(e=>{let i=new Map,[r,o]=[1/0,-1/0];return e.forEach(([s,a],h)=>{let[
c,l]=e[h?h-1:e.length-1];r=Math.min(r,s),o=Math.max(o,s);for(let f=Math.floor(Math.min(a,l));f<=Math.
floor(Math.max(a,l));f+=1)i.has(f)||i.set(f,[]),i.get(f).push(s,a,c,l)}),{bands:i,middle:(r+o)/2}});
return([e,i])=>{let r=!1;for(let{bands:o,middle:s}of t){let a=o.get(Math.floor(i));if(!a)continue;let h=e-
360*Math.round((e-s)/360);for(let c=0;c<a.length;c+=4){let[l,f]=[a[c+1],a[c+3]];l>i!=f>i&&h<(a[c+2]-
a[c])*(i-l)/(f-l)+a[c]&&(r=!r)}}return r}}function mn(n,t,e){return n(Math.min(Ao,Math.abs(t)+e/111320))}
function Di([n,t],e){let i=Math.max(-85.05,Math.min(85.05,t)),r=Math.log(Math.tan(Math.PI/4+i*K/2))/
K;return[n*e,r*e]}function qi(n,t,e,i,r=.7){let o=new Set,s=[],a=h=>{let[c,l]=Di(h,t),f=`${Math.round(
c/r)},${Math.round(l/r)}`;o.has(f)||(o.add(f),s.push(h))};for(let h of n){let c=h.map(f=>[...Di(f,t),
...f]),l=vn(c,r/2).map(([,,f,u])=>[f,u]);l.forEach((f,u)=>{a(f);let p=l[u+1];if(!p)return;let d=Math.
cos((f[1]+p[1])/2*K),v=Math.hypot((p[0]-f[0])*d,p[1]-f[1]),y=Math.sqrt(8*e*i((f[1]+p[1])/2))/111320,
w=Math.min(400,Math.ceil(v/y));for(let x=1;x<w;x+=1)a([f[0]+(p[0]-f[0])*x/w,f[1]+(p[1]-f[1])*x/w])})}
return s}function vn(n,t){if(n.length<3)return[...n];let e=new Uint8Array(n.length);e[0]=e[n.length-
1]=1;let i=[[0,n.length-1]];for(;i.length;){let[r,o]=i.pop(),s=0,a=-1;for(let h=r+1;h<o;h+=1){let c=Bt(
n[h],n[r],n[o]);c>s&&(s=c,a=h)}s>t&&(e[a]=1,i.push([r,a],[a,o]))}return n.filter((r,o)=>e[o])}function Bt([
n,t],[e,i],[r,o]){let s=r-e,a=o-i,h=s*s+a*a,c=h?Math.max(0,Math.min(1,((n-e)*s+(t-i)*a)/h)):0;return Math.
hypot(n-e-c*s,t-i-c*a)}var Me=class{constructor(t){Lt(this,"direct",(t,e,i)=>{let r=this.geographic;if(!r)return ye(t,e,i);
let o=r.WGS84.Direct(t[1],t[0],e,i,r.LATITUDE|r.LONGITUDE|r.LONG_UNROLL);return[o.lon2,o.lat2]});this.
address=t,this.wanted=null,this.geographic=null}load(){return this.address?(this.wanted||=new Promise(
t=>{let e=document.createElement("script");e.src=this.address,e.onload=()=>{this.geographic=window.geodesic.
Geodesic,t()},e.onerror=()=>t(),document.head.append(e)}),this.wanted):Promise.resolve()}distance(t,e){
let i=this.geographic;return i?i.WGS84.Inverse(t[1],t[0],e[1],e[0],i.DISTANCE).s12:St(t,e)}line(t,e){
let i=this.geographic,r=Math.max(2,Math.min(200,Math.ceil(St(t,e)/1e5)));if(!i)return[t,e];let{WGS84:o}=i,
s=o.InverseLine(t[1],t[0],e[1],e[0],i.LATITUDE|i.LONGITUDE|i.DISTANCE_IN|i.LONG_UNROLL);return Array.
from({length:r+1},(a,h)=>{let c=s.Position(s.s13*h/r,i.LATITUDE|i.LONGITUDE|i.LONG_UNROLL);return[c.
lon2,c.lat2]})}};var Se=class{constructor(t){this.map=t,this.free=!1,this.timer=0,this.hint=L.DomUtil.create("div","r\
c-gesture",t.getContainer()),this.hint.setAttribute("aria-hidden","true"),t.scrollWheelZoom.disable(),
L.Browser.mobile&&t.dragging.disable();let e=t.getContainer();e.addEventListener("wheel",i=>this.wheel(
i),{passive:!1}),e.addEventListener("touchmove",i=>{!this.free&&i.touches.length===1&&!i.target.closest(
".rc-own-touch")&&this.say("Use two fingers to move the map")},{passive:!0})}setFree(t){this.free=t,
L.Browser.mobile&&(t?this.map.dragging.enable():this.map.dragging.disable())}wheel(t){if(!this.free&&
!t.ctrlKey&&!t.metaKey){let a=/Mac/.test(navigator.platform)?"⌘":"Ctrl";this.say(`Use ${a} and the\
 wheel to zoom the map`);return}t.preventDefault();let e=this.map.getContainer().getBoundingClientRect(),
i=L.point(t.clientX-e.x,t.clientY-e.y),r=t.deltaMode===1?20:1,o=Math.max(-1,Math.min(1,-t.deltaY*r/100)),
s=this.map.getZoom()+o;this.map.setZoomAround(i,Math.max(this.map.getMinZoom(),Math.min(s,this.map.getMaxZoom())))}say(t){
this.hint.textContent=t,this.hint.classList.add("shown"),clearTimeout(this.timer),this.timer=setTimeout(
()=>this.hint.classList.remove("shown"),1400)}};function be(n,t){return n==null||t==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function zo(n,t){return n==null||
t==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function Gi(n){let t,e,i;n.length!==2?(t=be,e=(a,h)=>be(n(a),h),
i=(a,h)=>n(a)-h):(t=n===be||n===zo?n:To,e=n,i=n);function r(a,h,c=0,l=a.length){if(c<l){if(t(h,h)!==
0)return l;do{let f=c+l>>>1;e(a[f],h)<0?c=f+1:l=f}while(c<l)}return c}function o(a,h,c=0,l=a.length){
if(c<l){if(t(h,h)!==0)return l;do{let f=c+l>>>1;e(a[f],h)<=0?c=f+1:l=f}while(c<l)}return c}function s(a,h,c=0,l=a.
length){let f=r(a,h,c,l-1);return f>c&&i(a[f-1],h)>-i(a[f],h)?f-1:f}return{left:r,center:s,right:o}}
function To(){return 0}function Do(n){return n===null?NaN:+n}var Fi=Gi(be),Aa=Fi.right,ka=Fi.left,Ca=Gi(Do).center;var Pa=$i(Bi),za=$i(Ro);function $i(n){return function(t,e,i=e){if(!((e=+e)>=0))throw new RangeError(
"invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:r,width:o,height:s}=t;if(!((o=
Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:r.length/o))>=
0))throw new RangeError("invalid height");if(!o||!s||!e&&!i)return t;let a=e&&n(e),h=i&&n(i),c=r.slice();
return a&&h?(kt(a,c,r,o,s),kt(a,r,c,o,s),kt(a,c,r,o,s),Ct(h,r,c,o,s),Ct(h,c,r,o,s),Ct(h,r,c,o,s)):a?
(kt(a,r,c,o,s),kt(a,c,r,o,s),kt(a,r,c,o,s)):h&&(Ct(h,r,c,o,s),Ct(h,c,r,o,s),Ct(h,r,c,o,s)),t}}function kt(n,t,e,i,r){
for(let o=0,s=i*r;o<s;)n(t,e,o,o+=i,1)}function Ct(n,t,e,i,r){for(let o=0,s=i*r;o<i;++o)n(t,e,o,o+s,
i)}function Ro(n){let t=Bi(n);return(e,i,r,o,s)=>{r<<=2,o<<=2,s<<=2,t(e,i,r+0,o+0,s),t(e,i,r+1,o+1,s),
t(e,i,r+2,o+2,s),t(e,i,r+3,o+3,s)}}function Bi(n){let t=Math.floor(n);if(t===n)return Io(n);let e=n-
t,i=2*n+1;return(r,o,s,a,h)=>{if(!((a-=h)>=s))return;let c=t*o[s],l=h*t,f=l+h;for(let u=s,p=s+l;u<p;u+=
h)c+=o[Math.min(a,u)];for(let u=s,p=a;u<=p;u+=h)c+=o[Math.min(a,u+l)],r[u]=(c+e*(o[Math.max(s,u-f)]+
o[Math.min(a,u+f)]))/i,c-=o[Math.max(s,u-l)]}}function Io(n){let t=2*n+1;return(e,i,r,o,s)=>{if(!((o-=
s)>=r))return;let a=n*i[r],h=s*n;for(let c=r,l=r+h;c<l;c+=s)a+=i[Math.min(o,c)];for(let c=r,l=o;c<=l;c+=
s)a+=i[Math.min(o,c+h)],e[c]=a/t,a-=i[Math.max(r,c-h)]}}var Y=class{constructor(){this._partials=new Float64Array(32),this._n=0}add(t){let e=this._partials,
i=0;for(let r=0;r<this._n&&r<32;r++){let o=e[r],s=t+o,a=Math.abs(t)<Math.abs(o)?t-(s-o):o-(s-t);a&&(e[i++]=
a),t=s}return e[i]=t,this._n=i+1,this}valueOf(){let t=this._partials,e=this._n,i,r,o,s=0;if(e>0){for(s=
t[--e];e>0&&(i=s,r=t[--e],s=i+r,o=r-(s-i),!o););e>0&&(o<0&&t[e-1]<0||o>0&&t[e-1]>0)&&(r=o*2,i=s+r,r==
i-s&&(s=i))}return s}};var Oo=Array.prototype,Ta=Oo.slice;var Da=Math.sqrt(50),Ra=Math.sqrt(10),Ia=Math.sqrt(2);function*No(n){for(let t of n)yield*t}function Ee(n){return Array.from(No(n))}function bt(n,t,e){n=+n,t=+t,e=(r=arguments.length)<2?(t=n,n=0,1):r<3?1:+e;for(var i=-1,r=Math.max(0,
Math.ceil((t-n)/e))|0,o=new Array(r);++i<r;)o[i]=n+i*e;return o}var Oa=Uo(Math.random);function Uo(n){return function(e,i=0,r=e.length){let o=r-(i=+i);for(;o;){let s=n()*
o--|0,a=e[o+i];e[o+i]=e[s+i],e[s+i]=a}return e}}var b=1e-6,Ki=1e-12,T=Math.PI,V=T/2,yn=T/4,X=T*2,nt=180/T,$=T/180,D=Math.abs,Zi=Math.atan,J=Math.atan2,
P=Math.cos,Kt=Math.ceil;var C=Math.sin,ji=Math.sign||function(n){return n>0?1:n<0?-1:0},_=Math.sqrt;function Le(n){return n>1?0:n<-1?T:Math.acos(n)}function Q(n){return n>1?V:n<-1?-V:Math.asin(n)}function q(){}function Ae(n,t){n&&_i.hasOwnProperty(n.type)&&_i[n.type](n,t)}var Hi={Feature:function(n,t){Ae(n.geometry,
t)},FeatureCollection:function(n,t){for(var e=n.features,i=-1,r=e.length;++i<r;)Ae(e[i].geometry,t)}},
_i={Sphere:function(n,t){t.sphere()},Point:function(n,t){n=n.coordinates,t.point(n[0],n[1],n[2])},MultiPoint:function(n,t){
for(var e=n.coordinates,i=-1,r=e.length;++i<r;)n=e[i],t.point(n[0],n[1],n[2])},LineString:function(n,t){
wn(n.coordinates,t,0)},MultiLineString:function(n,t){for(var e=n.coordinates,i=-1,r=e.length;++i<r;)
wn(e[i],t,0)},Polygon:function(n,t){Wi(n.coordinates,t)},MultiPolygon:function(n,t){for(var e=n.coordinates,
i=-1,r=e.length;++i<r;)Wi(e[i],t)},GeometryCollection:function(n,t){for(var e=n.geometries,i=-1,r=e.
length;++i<r;)Ae(e[i],t)}};function wn(n,t,e){var i=-1,r=n.length-e,o;for(t.lineStart();++i<r;)o=n[i],
t.point(o[0],o[1],o[2]);t.lineEnd()}function Wi(n,t){var e=-1,i=n.length;for(t.polygonStart();++e<i;)
wn(n[e],t,1);t.polygonEnd()}function ht(n,t){n&&Hi.hasOwnProperty(n.type)?Hi[n.type](n,t):Ae(n,t)}function Zt(n){return[J(n[1],n[0]),Q(n[2])]}function ct(n){var t=n[0],e=n[1],i=P(e);return[i*P(t),i*
C(t),C(e)]}function jt(n,t){return n[0]*t[0]+n[1]*t[1]+n[2]*t[2]}function Pt(n,t){return[n[1]*t[2]-n[2]*
t[1],n[2]*t[0]-n[0]*t[2],n[0]*t[1]-n[1]*t[0]]}function ke(n,t){n[0]+=t[0],n[1]+=t[1],n[2]+=t[2]}function Ht(n,t){
return[n[0]*t,n[1]*t,n[2]*t]}function _t(n){var t=_(n[0]*n[0]+n[1]*n[1]+n[2]*n[2]);n[0]/=t,n[1]/=t,n[2]/=
t}function Wt(n,t){function e(i,r){return i=n(i,r),t(i[0],i[1])}return n.invert&&t.invert&&(e.invert=function(i,r){
return i=t.invert(i,r),i&&n.invert(i[0],i[1])}),e}function xn(n,t){return D(n)>T&&(n-=Math.round(n/X)*X),[n,t]}xn.invert=xn;function Ji(n,t,e){return(n%=
X)?t||e?Wt(Vi(n),Yi(t,e)):Vi(n):t||e?Yi(t,e):xn}function Xi(n){return function(t,e){return t+=n,D(t)>
T&&(t-=Math.round(t/X)*X),[t,e]}}function Vi(n){var t=Xi(n);return t.invert=Xi(-n),t}function Yi(n,t){
var e=P(n),i=C(n),r=P(t),o=C(t);function s(a,h){var c=P(h),l=P(a)*c,f=C(a)*c,u=C(h),p=u*e+l*i;return[
J(f*r-p*o,l*e-u*i),Q(p*r+f*o)]}return s.invert=function(a,h){var c=P(h),l=P(a)*c,f=C(a)*c,u=C(h),p=u*
r-f*o;return[J(f*r+u*o,l*e+p*i),Q(p*e-l*i)]},s}function tr(n,t,e,i,r,o){if(e){var s=P(t),a=C(t),h=i*e;r==null?(r=t+i*X,o=t-h/2):(r=Qi(s,r),o=Qi(s,o),
(i>0?r<o:r>o)&&(r+=i*X));for(var c,l=r;i>0?l>o:l<o;l-=h)c=Zt([s,-a*P(l),-a*C(l)]),n.point(c[0],c[1])}}
function Qi(n,t){t=ct(t),t[0]-=n,_t(t);var e=Le(-t[1]);return((-t[2]<0?-e:e)+X-b)%X}function Ce(){var n=[],t;return{point:function(e,i,r){t.push([e,i,r])},lineStart:function(){n.push(t=
[])},lineEnd:q,rejoin:function(){n.length>1&&n.push(n.pop().concat(n.shift()))},result:function(){var e=n;
return n=[],t=null,e}}}function zt(n,t){return D(n[0]-t[0])<b&&D(n[1]-t[1])<b}function Pe(n,t,e,i){this.x=n,this.z=t,this.o=e,this.e=i,this.v=!1,this.n=this.p=null}function ze(n,t,e,i,r){
var o=[],s=[],a,h;if(n.forEach(function(d){if(!((v=d.length-1)<=0)){var v,y=d[0],w=d[v],x;if(zt(y,w)){
if(!y[2]&&!w[2]){for(r.lineStart(),a=0;a<v;++a)r.point((y=d[a])[0],y[1]);r.lineEnd();return}w[0]+=2*
b}o.push(x=new Pe(y,d,null,!0)),s.push(x.o=new Pe(y,null,x,!1)),o.push(x=new Pe(w,d,null,!1)),s.push(
x.o=new Pe(w,null,x,!0))}}),!!o.length){for(s.sort(t),er(o),er(s),a=0,h=s.length;a<h;++a)s[a].e=e=!e;
for(var c=o[0],l,f;;){for(var u=c,p=!0;u.v;)if((u=u.n)===c)return;l=u.z,r.lineStart();do{if(u.v=u.o.
v=!0,u.e){if(p)for(a=0,h=l.length;a<h;++a)r.point((f=l[a])[0],f[1]);else i(u.x,u.n.x,1,r);u=u.n}else{
if(p)for(l=u.p.z,a=l.length-1;a>=0;--a)r.point((f=l[a])[0],f[1]);else i(u.x,u.p.x,-1,r);u=u.p}u=u.o,
l=u.z,p=!p}while(!u.v);r.lineEnd()}}}function er(n){if(t=n.length){for(var t,e=0,i=n[0],r;++e<t;)i.n=
r=n[e],r.p=i,i=r;i.n=r=n[0],r.p=i}}function Mn(n){return D(n[0])<=T?n[0]:ji(n[0])*((D(n[0])+T)%X-T)}function nr(n,t){var e=Mn(t),i=t[1],
r=C(i),o=[C(e),-P(e),0],s=0,a=0,h=new Y;r===1?i=V+b:r===-1&&(i=-V-b);for(var c=0,l=n.length;c<l;++c)
if(u=(f=n[c]).length)for(var f,u,p=f[u-1],d=Mn(p),v=p[1]/2+yn,y=C(v),w=P(v),x=0;x<u;++x,d=M,y=k,w=O,
p=g){var g=f[x],M=Mn(g),E=g[1]/2+yn,k=C(E),O=P(E),R=M-d,z=R>=0?1:-1,U=z*R,S=U>T,j=y*k;if(h.add(J(j*z*
C(U),w*O+j*P(U))),s+=S?R+z*X:R,S^d>=e^M>=e){var G=Pt(ct(p),ct(g));_t(G);var N=Pt(o,G);_t(N);var m=(S^
R>=0?-1:1)*Q(N[2]);(i>m||i===m&&(G[0]||G[1]))&&(a+=S^R>=0?1:-1)}}return(s<-b||s<b&&h<-Ki)^a&1}function Te(n,t,e,i){return function(r){var o=t(r),s=Ce(),a=t(s),h=!1,c,l,f,u={point:p,lineStart:v,lineEnd:y,
polygonStart:function(){u.point=w,u.lineStart=x,u.lineEnd=g,l=[],c=[]},polygonEnd:function(){u.point=
p,u.lineStart=v,u.lineEnd=y,l=Ee(l);var M=nr(c,i);l.length?(h||(r.polygonStart(),h=!0),ze(l,Go,M,e,r)):
M&&(h||(r.polygonStart(),h=!0),r.lineStart(),e(null,null,1,r),r.lineEnd()),h&&(r.polygonEnd(),h=!1),
l=c=null},sphere:function(){r.polygonStart(),r.lineStart(),e(null,null,1,r),r.lineEnd(),r.polygonEnd()}};
function p(M,E){n(M,E)&&r.point(M,E)}function d(M,E){o.point(M,E)}function v(){u.point=d,o.lineStart()}
function y(){u.point=p,o.lineEnd()}function w(M,E){f.push([M,E]),a.point(M,E)}function x(){a.lineStart(),
f=[]}function g(){w(f[0][0],f[0][1]),a.lineEnd();var M=a.clean(),E=s.result(),k,O=E.length,R,z,U;if(f.
pop(),c.push(f),f=null,!!O){if(M&1){if(z=E[0],(R=z.length-1)>0){for(h||(r.polygonStart(),h=!0),r.lineStart(),
k=0;k<R;++k)r.point((U=z[k])[0],U[1]);r.lineEnd()}return}O>1&&M&2&&E.push(E.pop().concat(E.shift())),
l.push(E.filter(qo))}}return u}}function qo(n){return n.length>1}function Go(n,t){return((n=n.x)[0]<
0?n[1]-V-b:V-n[1])-((t=t.x)[0]<0?t[1]-V-b:V-t[1])}var Sn=Te(function(){return!0},Fo,Bo,[-T,-V]);function Fo(n){var t=NaN,e=NaN,i=NaN,r;return{lineStart:function(){
n.lineStart(),r=1},point:function(o,s){var a=o>0?T:-T,h=D(o-t);D(h-T)<b?(n.point(t,e=(e+s)/2>0?V:-V),
n.point(i,e),n.lineEnd(),n.lineStart(),n.point(a,e),n.point(o,e),r=0):i!==a&&h>=T&&(D(t-i)<b&&(t-=i*
b),D(o-a)<b&&(o-=a*b),e=$o(t,e,o,s),n.point(i,e),n.lineEnd(),n.lineStart(),n.point(a,e),r=0),n.point(
t=o,e=s),i=a},lineEnd:function(){n.lineEnd(),t=e=NaN},clean:function(){return 2-r}}}function $o(n,t,e,i){
var r,o,s=C(n-e);return D(s)>b?Zi((C(t)*(o=P(i))*C(e)-C(i)*(r=P(t))*C(n))/(r*o*s)):(t+i)/2}function Bo(n,t,e,i){
var r;if(n==null)r=e*V,i.point(-T,r),i.point(0,r),i.point(T,r),i.point(T,0),i.point(T,-r),i.point(0,
-r),i.point(-T,-r),i.point(-T,0),i.point(-T,r);else if(D(n[0]-t[0])>b){var o=n[0]<t[0]?T:-T;r=e*o/2,
i.point(-o,r),i.point(0,r),i.point(o,r)}else i.point(t[0],t[1])}function ir(n){var t=P(n),e=2*$,i=t>0,r=D(t)>b;function o(l,f,u,p){tr(p,n,e,u,l,f)}function s(l,f){return P(
l)*P(f)>t}function a(l){var f,u,p,d,v;return{lineStart:function(){d=p=!1,v=1},point:function(y,w){var x=[
y,w],g,M=s(y,w),E=i?M?0:c(y,w):M?c(y+(y<0?T:-T),w):0;if(!f&&(d=p=M)&&l.lineStart(),M!==p&&(g=h(f,x),
(!g||zt(f,g)||zt(x,g))&&(x[2]=1)),M!==p)v=0,M?(l.lineStart(),g=h(x,f),l.point(g[0],g[1])):(g=h(f,x),
l.point(g[0],g[1],2),l.lineEnd()),f=g;else if(r&&f&&i^M){var k;!(E&u)&&(k=h(x,f,!0))&&(v=0,i?(l.lineStart(),
l.point(k[0][0],k[0][1]),l.point(k[1][0],k[1][1]),l.lineEnd()):(l.point(k[1][0],k[1][1]),l.lineEnd(),
l.lineStart(),l.point(k[0][0],k[0][1],3)))}M&&(!f||!zt(f,x))&&l.point(x[0],x[1]),f=x,p=M,u=E},lineEnd:function(){
p&&l.lineEnd(),f=null},clean:function(){return v|(d&&p)<<1}}}function h(l,f,u){var p=ct(l),d=ct(f),v=[
1,0,0],y=Pt(p,d),w=jt(y,y),x=y[0],g=w-x*x;if(!g)return!u&&l;var M=t*w/g,E=-t*x/g,k=Pt(v,y),O=Ht(v,M),
R=Ht(y,E);ke(O,R);var z=k,U=jt(O,z),S=jt(z,z),j=U*U-S*(jt(O,O)-1);if(!(j<0)){var G=_(j),N=Ht(z,(-U-G)/
S);if(ke(N,O),N=Zt(N),!u)return N;var m=l[0],A=f[0],F=l[1],H=f[1],B;A<m&&(B=m,m=A,A=B);var vt=A-m,it=D(
vt-T)<b,rt=it||vt<b;if(!it&&H<F&&(B=F,F=H,H=B),rt?it?F+H>0^N[1]<(D(N[0]-m)<b?F:H):F<=N[1]&&N[1]<=H:vt>
T^(m<=N[0]&&N[0]<=A)){var W=Ht(z,(-U+G)/S);return ke(W,O),[N,Zt(W)]}}}function c(l,f){var u=i?n:T-n,
p=0;return l<-u?p|=1:l>u&&(p|=2),f<-u?p|=4:f>u&&(p|=8),p}return Te(s,a,o,i?[0,-n]:[-T,n-T])}function rr(n,t,e,i,r,o){var s=n[0],a=n[1],h=t[0],c=t[1],l=0,f=1,u=h-s,p=c-a,d;if(d=e-s,!(!u&&d>0)){
if(d/=u,u<0){if(d<l)return;d<f&&(f=d)}else if(u>0){if(d>f)return;d>l&&(l=d)}if(d=r-s,!(!u&&d<0)){if(d/=
u,u<0){if(d>f)return;d>l&&(l=d)}else if(u>0){if(d<l)return;d<f&&(f=d)}if(d=i-a,!(!p&&d>0)){if(d/=p,p<
0){if(d<l)return;d<f&&(f=d)}else if(p>0){if(d>f)return;d>l&&(l=d)}if(d=o-a,!(!p&&d<0)){if(d/=p,p<0){
if(d>f)return;d>l&&(l=d)}else if(p>0){if(d<l)return;d<f&&(f=d)}return l>0&&(n[0]=s+l*u,n[1]=a+l*p),f<
1&&(t[0]=s+f*u,t[1]=a+f*p),!0}}}}}var Xt=1e9,De=-Xt;function bn(n,t,e,i){function r(c,l){return n<=c&&c<=e&&t<=l&&l<=i}function o(c,l,f,u){
var p=0,d=0;if(c==null||(p=s(c,f))!==(d=s(l,f))||h(c,l)<0^f>0)do u.point(p===0||p===3?n:e,p>1?i:t);while((p=
(p+f+4)%4)!==d);else u.point(l[0],l[1])}function s(c,l){return D(c[0]-n)<b?l>0?0:3:D(c[0]-e)<b?l>0?2:
1:D(c[1]-t)<b?l>0?1:0:l>0?3:2}function a(c,l){return h(c.x,l.x)}function h(c,l){var f=s(c,1),u=s(l,1);
return f!==u?f-u:f===0?l[1]-c[1]:f===1?c[0]-l[0]:f===2?c[1]-l[1]:l[0]-c[0]}return function(c){var l=c,
f=Ce(),u,p,d,v,y,w,x,g,M,E,k,O={point:R,lineStart:j,lineEnd:G,polygonStart:U,polygonEnd:S};function R(m,A){
r(m,A)&&l.point(m,A)}function z(){for(var m=0,A=0,F=p.length;A<F;++A)for(var H=p[A],B=1,vt=H.length,
it=H[0],rt,W,yt=it[0],tt=it[1];B<vt;++B)rt=yt,W=tt,it=H[B],yt=it[0],tt=it[1],W<=i?tt>i&&(yt-rt)*(i-W)>
(tt-W)*(n-rt)&&++m:tt<=i&&(yt-rt)*(i-W)<(tt-W)*(n-rt)&&--m;return m}function U(){l=f,u=[],p=[],k=!0}
function S(){var m=z(),A=k&&m,F=(u=Ee(u)).length;(A||F)&&(c.polygonStart(),A&&(c.lineStart(),o(null,
null,1,c),c.lineEnd()),F&&ze(u,a,m,o,c),c.polygonEnd()),l=c,u=p=d=null}function j(){O.point=N,p&&p.push(
d=[]),E=!0,M=!1,x=g=NaN}function G(){u&&(N(v,y),w&&M&&f.rejoin(),u.push(f.result())),O.point=R,M&&l.
lineEnd()}function N(m,A){var F=r(m,A);if(p&&d.push([m,A]),E)v=m,y=A,w=F,E=!1,F&&(l.lineStart(),l.point(
m,A));else if(F&&M)l.point(m,A);else{var H=[x=Math.max(De,Math.min(Xt,x)),g=Math.max(De,Math.min(Xt,
g))],B=[m=Math.max(De,Math.min(Xt,m)),A=Math.max(De,Math.min(Xt,A))];rr(H,B,n,t,e,i)?(M||(l.lineStart(),
l.point(H[0],H[1])),l.point(B[0],B[1]),F||l.lineEnd(),k=!1):F&&(l.lineStart(),l.point(m,A),k=!1)}x=m,
g=A,M=F}return O}}var En,Ln,Re,Ie,Tt={sphere:q,point:q,lineStart:Ko,lineEnd:q,polygonStart:q,polygonEnd:q};function Ko(){
Tt.point=jo,Tt.lineEnd=Zo}function Zo(){Tt.point=Tt.lineEnd=q}function jo(n,t){n*=$,t*=$,Ln=n,Re=C(t),
Ie=P(t),Tt.point=Ho}function Ho(n,t){n*=$,t*=$;var e=C(t),i=P(t),r=D(n-Ln),o=P(r),s=C(r),a=i*s,h=Ie*
e-Re*i*o,c=Re*e+Ie*i*o;En.add(J(_(a*a+h*h),c)),Ln=n,Re=e,Ie=i}function or(n){return En=new Y,ht(n,Tt),
+En}var An=[null,null],_o={type:"LineString",coordinates:An};function Oe(n,t){return An[0]=n,An[1]=t,or(
_o)}function sr(n,t,e){var i=bt(n,t-b,e).concat(t);return function(r){return i.map(function(o){return[r,
o]})}}function ar(n,t,e){var i=bt(n,t-b,e).concat(t);return function(r){return i.map(function(o){return[
o,r]})}}function kn(){var n,t,e,i,r,o,s,a,h=10,c=h,l=90,f=360,u,p,d,v,y=2.5;function w(){return{type:"\
MultiLineString",coordinates:x()}}function x(){return bt(Kt(i/l)*l,e,l).map(d).concat(bt(Kt(a/f)*f,s,
f).map(v)).concat(bt(Kt(t/h)*h,n,h).filter(function(g){return D(g%l)>b}).map(u)).concat(bt(Kt(o/c)*c,
r,c).filter(function(g){return D(g%f)>b}).map(p))}return w.lines=function(){return x().map(function(g){
return{type:"LineString",coordinates:g}})},w.outline=function(){return{type:"Polygon",coordinates:[d(
i).concat(v(s).slice(1),d(e).reverse().slice(1),v(a).reverse().slice(1))]}},w.extent=function(g){return arguments.
length?w.extentMajor(g).extentMinor(g):w.extentMinor()},w.extentMajor=function(g){return arguments.length?
(i=+g[0][0],e=+g[1][0],a=+g[0][1],s=+g[1][1],i>e&&(g=i,i=e,e=g),a>s&&(g=a,a=s,s=g),w.precision(y)):[
[i,a],[e,s]]},w.extentMinor=function(g){return arguments.length?(t=+g[0][0],n=+g[1][0],o=+g[0][1],r=
+g[1][1],t>n&&(g=t,t=n,n=g),o>r&&(g=o,o=r,r=g),w.precision(y)):[[t,o],[n,r]]},w.step=function(g){return arguments.
length?w.stepMajor(g).stepMinor(g):w.stepMinor()},w.stepMajor=function(g){return arguments.length?(l=
+g[0],f=+g[1],w):[l,f]},w.stepMinor=function(g){return arguments.length?(h=+g[0],c=+g[1],w):[h,c]},w.
precision=function(g){return arguments.length?(y=+g,u=sr(o,r,90),p=ar(t,n,y),d=sr(a,s,90),v=ar(i,e,y),
w):y},w.extentMajor([[-180,-90+b],[180,90-b]]).extentMinor([[-180,-80-b],[180,80+b]])}function Cn(){
return kn()()}var Vt=n=>n;var Pn=new Y,zn=new Y,lr,hr,Tn,Dn,mt={point:q,lineStart:q,lineEnd:q,polygonStart:function(){mt.lineStart=
Wo,mt.lineEnd=Vo},polygonEnd:function(){mt.lineStart=mt.lineEnd=mt.point=q,Pn.add(D(zn)),zn=new Y},result:function(){
var n=Pn/2;return Pn=new Y,n}};function Wo(){mt.point=Xo}function Xo(n,t){mt.point=cr,lr=Tn=n,hr=Dn=
t}function cr(n,t){zn.add(Dn*n-Tn*t),Tn=n,Dn=t}function Vo(){cr(lr,hr)}var Rn=mt;var Dt=1/0,Ne=Dt,Yt=-Dt,Ue=Yt,Yo={point:Jo,lineStart:q,lineEnd:q,polygonStart:q,polygonEnd:q,result:function(){
var n=[[Dt,Ne],[Yt,Ue]];return Yt=Ue=-(Ne=Dt=1/0),n}};function Jo(n,t){n<Dt&&(Dt=n),n>Yt&&(Yt=n),t<Ne&&
(Ne=t),t>Ue&&(Ue=t)}var Rt=Yo;var In=0,On=0,Jt=0,qe=0,Ge=0,It=0,Nn=0,Un=0,Qt=0,pr,dr,ft,ut,st={point:Et,lineStart:fr,lineEnd:ur,polygonStart:function(){
st.lineStart=es,st.lineEnd=ns},polygonEnd:function(){st.point=Et,st.lineStart=fr,st.lineEnd=ur},result:function(){
var n=Qt?[Nn/Qt,Un/Qt]:It?[qe/It,Ge/It]:Jt?[In/Jt,On/Jt]:[NaN,NaN];return In=On=Jt=qe=Ge=It=Nn=Un=Qt=
0,n}};function Et(n,t){In+=n,On+=t,++Jt}function fr(){st.point=Qo}function Qo(n,t){st.point=ts,Et(ft=
n,ut=t)}function ts(n,t){var e=n-ft,i=t-ut,r=_(e*e+i*i);qe+=r*(ft+n)/2,Ge+=r*(ut+t)/2,It+=r,Et(ft=n,
ut=t)}function ur(){st.point=Et}function es(){st.point=is}function ns(){gr(pr,dr)}function is(n,t){st.
point=gr,Et(pr=ft=n,dr=ut=t)}function gr(n,t){var e=n-ft,i=t-ut,r=_(e*e+i*i);qe+=r*(ft+n)/2,Ge+=r*(ut+
t)/2,It+=r,r=ut*n-ft*t,Nn+=r*(ft+n),Un+=r*(ut+t),Qt+=r*3,Et(ft=n,ut=t)}var qn=st;function Fe(n){this._context=n}Fe.prototype={_radius:4.5,pointRadius:function(n){return this._radius=
n,this},polygonStart:function(){this._line=0},polygonEnd:function(){this._line=NaN},lineStart:function(){
this._point=0},lineEnd:function(){this._line===0&&this._context.closePath(),this._point=NaN},point:function(n,t){
switch(this._point){case 0:{this._context.moveTo(n,t),this._point=1;break}case 1:{this._context.lineTo(
n,t);break}default:{this._context.moveTo(n+this._radius,t),this._context.arc(n,t,this._radius,0,X);break}}},
result:q};var Fn=new Y,Gn,mr,vr,te,ee,$e={point:q,lineStart:function(){$e.point=rs},lineEnd:function(){Gn&&yr(
mr,vr),$e.point=q},polygonStart:function(){Gn=!0},polygonEnd:function(){Gn=null},result:function(){var n=+Fn;
return Fn=new Y,n}};function rs(n,t){$e.point=yr,mr=te=n,vr=ee=t}function yr(n,t){te-=n,ee-=t,Fn.add(
_(te*te+ee*ee)),te=n,ee=t}var $n=$e;var wr,Be,xr,Mr,Ot=class{constructor(t){this._append=t==null?Sr:os(t),this._radius=4.5,this._=""}pointRadius(t){
return this._radius=+t,this}polygonStart(){this._line=0}polygonEnd(){this._line=NaN}lineStart(){this.
_point=0}lineEnd(){this._line===0&&(this._+="Z"),this._point=NaN}point(t,e){switch(this._point){case 0:{
this._append`M${t},${e}`,this._point=1;break}case 1:{this._append`L${t},${e}`;break}default:{if(this.
_append`M${t},${e}`,this._radius!==xr||this._append!==Be){let i=this._radius,r=this._;this._="",this.
_append`m0,${i}a${i},${i} 0 1,1 0,${-2*i}a${i},${i} 0 1,1 0,${2*i}z`,xr=i,Be=this._append,Mr=this._,
this._=r}this._+=Mr;break}}}result(){let t=this._;return this._="",t.length?t:null}};function Sr(n){
let t=1;this._+=n[0];for(let e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function os(n){let t=Math.
floor(n);if(!(t>=0))throw new RangeError(`invalid digits: ${n}`);if(t>15)return Sr;if(t!==wr){let e=10**
t;wr=t,Be=function(r){let o=1;this._+=r[0];for(let s=r.length;o<s;++o)this._+=Math.round(arguments[o]*
e)/e+r[o]}}return Be}function Bn(n,t){let e=3,i=4.5,r,o;function s(a){return a&&(typeof i=="function"&&o.pointRadius(+i.apply(
this,arguments)),ht(a,r(o))),o.result()}return s.area=function(a){return ht(a,r(Rn)),Rn.result()},s.
measure=function(a){return ht(a,r($n)),$n.result()},s.bounds=function(a){return ht(a,r(Rt)),Rt.result()},
s.centroid=function(a){return ht(a,r(qn)),qn.result()},s.projection=function(a){return arguments.length?
(r=a==null?(n=null,Vt):(n=a).stream,s):n},s.context=function(a){return arguments.length?(o=a==null?(t=
null,new Ot(e)):new Fe(t=a),typeof i!="function"&&o.pointRadius(i),s):t},s.pointRadius=function(a){return arguments.
length?(i=typeof a=="function"?a:(o.pointRadius(+a),+a),s):i},s.digits=function(a){if(!arguments.length)
return e;if(a==null)e=null;else{let h=Math.floor(a);if(!(h>=0))throw new RangeError(`invalid digits:\
 ${a}`);e=h}return t===null&&(o=new Ot(e)),s},s.projection(n).digits(e).context(t)}function ne(n){return function(t){var e=new Kn;for(var i in n)e[i]=n[i];return e.stream=t,e}}function Kn(){}
Kn.prototype={constructor:Kn,point:function(n,t){this.stream.point(n,t)},sphere:function(){this.stream.
sphere()},lineStart:function(){this.stream.lineStart()},lineEnd:function(){this.stream.lineEnd()},polygonStart:function(){
this.stream.polygonStart()},polygonEnd:function(){this.stream.polygonEnd()}};function Zn(n,t,e){var i=n.clipExtent&&n.clipExtent();return n.scale(150).translate([0,0]),i!=null&&
n.clipExtent(null),ht(e,n.stream(Rt)),t(Rt.result()),i!=null&&n.clipExtent(i),n}function jn(n,t,e){return Zn(
n,function(i){var r=t[1][0]-t[0][0],o=t[1][1]-t[0][1],s=Math.min(r/(i[1][0]-i[0][0]),o/(i[1][1]-i[0][1])),
a=+t[0][0]+(r-s*(i[1][0]+i[0][0]))/2,h=+t[0][1]+(o-s*(i[1][1]+i[0][1]))/2;n.scale(150*s).translate([
a,h])},e)}function br(n,t,e){return jn(n,[[0,0],t],e)}function Er(n,t,e){return Zn(n,function(i){var r=+t,
o=r/(i[1][0]-i[0][0]),s=(r-o*(i[1][0]+i[0][0]))/2,a=-o*i[0][1];n.scale(150*o).translate([s,a])},e)}function Lr(n,t,e){
return Zn(n,function(i){var r=+t,o=r/(i[1][1]-i[0][1]),s=-o*i[0][0],a=(r-o*(i[1][1]+i[0][1]))/2;n.scale(
150*o).translate([s,a])},e)}var Ar=16,ss=P(30*$);function Hn(n,t){return+t?ls(n,t):as(n)}function as(n){return ne({point:function(t,e){
t=n(t,e),this.stream.point(t[0],t[1])}})}function ls(n,t){function e(i,r,o,s,a,h,c,l,f,u,p,d,v,y){var w=c-
i,x=l-r,g=w*w+x*x;if(g>4*t&&v--){var M=s+u,E=a+p,k=h+d,O=_(M*M+E*E+k*k),R=Q(k/=O),z=D(D(k)-1)<b||D(o-
f)<b?(o+f)/2:J(E,M),U=n(z,R),S=U[0],j=U[1],G=S-i,N=j-r,m=x*G-w*N;(m*m/g>t||D((w*G+x*N)/g-.5)>.3||s*u+
a*p+h*d<ss)&&(e(i,r,o,s,a,h,S,j,z,M/=O,E/=O,k,v,y),y.point(S,j),e(S,j,z,M,E,k,c,l,f,u,p,d,v,y))}}return function(i){
var r,o,s,a,h,c,l,f,u,p,d,v,y={point:w,lineStart:x,lineEnd:M,polygonStart:function(){i.polygonStart(),
y.lineStart=E},polygonEnd:function(){i.polygonEnd(),y.lineStart=x}};function w(R,z){R=n(R,z),i.point(
R[0],R[1])}function x(){f=NaN,y.point=g,i.lineStart()}function g(R,z){var U=ct([R,z]),S=n(R,z);e(f,u,
l,p,d,v,f=S[0],u=S[1],l=R,p=U[0],d=U[1],v=U[2],Ar,i),i.point(f,u)}function M(){y.point=w,i.lineEnd()}
function E(){x(),y.point=k,y.lineEnd=O}function k(R,z){g(r=R,z),o=f,s=u,a=p,h=d,c=v,y.point=g}function O(){
e(f,u,l,p,d,v,o,s,r,a,h,c,Ar,i),y.lineEnd=M,M()}return y}}var hs=ne({point:function(n,t){this.stream.point(n*$,t*$)}});function cs(n){return ne({point:function(t,e){
var i=n(t,e);return this.stream.point(i[0],i[1])}})}function fs(n,t,e,i,r){function o(s,a){return s*=
i,a*=r,[t+n*s,e-n*a]}return o.invert=function(s,a){return[(s-t)/n*i,(e-a)/n*r]},o}function kr(n,t,e,i,r,o){
if(!o)return fs(n,t,e,i,r);var s=P(o),a=C(o),h=s*n,c=a*n,l=s/n,f=a/n,u=(a*e-s*t)/n,p=(a*t+s*e)/n;function d(v,y){
return v*=i,y*=r,[h*v-c*y+t,e-c*v-h*y]}return d.invert=function(v,y){return[i*(l*v-f*y+u),r*(p-f*v-l*
y)]},d}function ie(n){return us(function(){return n})()}function us(n){var t,e=150,i=480,r=250,o=0,s=0,
a=0,h=0,c=0,l,f=0,u=1,p=1,d=null,v=Sn,y=null,w,x,g,M=Vt,E=.5,k,O,R,z,U;function S(m){return R(m[0]*$,
m[1]*$)}function j(m){return m=R.invert(m[0],m[1]),m&&[m[0]*nt,m[1]*nt]}S.stream=function(m){return z&&
U===m?z:z=hs(cs(l)(v(k(M(U=m)))))},S.preclip=function(m){return arguments.length?(v=m,d=void 0,N()):
v},S.postclip=function(m){return arguments.length?(M=m,y=w=x=g=null,N()):M},S.clipAngle=function(m){
return arguments.length?(v=+m?ir(d=m*$):(d=null,Sn),N()):d*nt},S.clipExtent=function(m){return arguments.
length?(M=m==null?(y=w=x=g=null,Vt):bn(y=+m[0][0],w=+m[0][1],x=+m[1][0],g=+m[1][1]),N()):y==null?null:
[[y,w],[x,g]]},S.scale=function(m){return arguments.length?(e=+m,G()):e},S.translate=function(m){return arguments.
length?(i=+m[0],r=+m[1],G()):[i,r]},S.center=function(m){return arguments.length?(o=m[0]%360*$,s=m[1]%
360*$,G()):[o*nt,s*nt]},S.rotate=function(m){return arguments.length?(a=m[0]%360*$,h=m[1]%360*$,c=m.
length>2?m[2]%360*$:0,G()):[a*nt,h*nt,c*nt]},S.angle=function(m){return arguments.length?(f=m%360*$,
G()):f*nt},S.reflectX=function(m){return arguments.length?(u=m?-1:1,G()):u<0},S.reflectY=function(m){
return arguments.length?(p=m?-1:1,G()):p<0},S.precision=function(m){return arguments.length?(k=Hn(O,
E=m*m),N()):_(E)},S.fitExtent=function(m,A){return jn(S,m,A)},S.fitSize=function(m,A){return br(S,m,
A)},S.fitWidth=function(m,A){return Er(S,m,A)},S.fitHeight=function(m,A){return Lr(S,m,A)};function G(){
var m=kr(e,0,0,u,p,f).apply(null,t(o,s)),A=kr(e,i-m[0],r-m[1],u,p,f);return l=Ji(a,h,c),O=Wt(t,A),R=
Wt(l,O),k=Hn(O,E),N()}function N(){return z=U=null,S}return function(){return t=n.apply(this,arguments),
S.invert=t.invert&&j,G()}}function Cr(n){return function(t,e){var i=P(t),r=P(e),o=n(i*r);return o===1/0?[2,0]:[o*r*C(t),o*C(e)]}}
function Ke(n){return function(t,e){var i=_(t*t+e*e),r=n(i),o=C(r),s=P(r);return[J(t*o,i*s),Q(i&&e*o/
i)]}}var _n=Cr(function(n){return(n=Le(n))&&n/C(n)});_n.invert=Ke(function(n){return n});function Wn(){return ie(
_n).scale(79.4188).clipAngle(180-.001)}function Xn(n,t){return[P(t)*C(n),C(t)]}Xn.invert=Ke(Q);function Vn(){return ie(Xn).scale(249.5).clipAngle(
90+b)}var ps={e:"everywhere",s:"somewhere",n:"nowhere"};function Nt(n,t,e,i,r,{chosen:o=!1}={}){let s=Pr(i)+
(o?1.5:0),a=r[ps[i.verdict]];n.lineWidth=1.4,n.beginPath(),i.site?(n.beginPath(),n.moveTo(t,e-s-1),n.
lineTo(t+s+1,e+s),n.lineTo(t-s-1,e+s),n.closePath(),n.fillStyle=i.verdict==="n"?r.halo:a,n.fill(),n.
lineWidth=2,n.strokeStyle=r.site,n.stroke()):i.verdict==="n"?(n.moveTo(t,e-s),n.lineTo(t+s,e),n.lineTo(
t,e+s),n.lineTo(t-s,e),n.closePath(),n.fillStyle=r.halo,n.fill(),n.strokeStyle=a,n.stroke()):i.verdict===
"s"?(n.arc(t,e,s,0,2*Math.PI),n.fillStyle=r.halo,n.fill(),n.strokeStyle=a,n.stroke(),n.beginPath(),n.
arc(t,e,s,Math.PI/2,1.5*Math.PI),n.closePath(),n.fillStyle=a,n.fill()):(n.arc(t,e,s,0,2*Math.PI),n.fillStyle=
a,n.fill(),n.strokeStyle=r.halo,n.stroke()),o&&(n.beginPath(),n.arc(t,e,s+4,0,2*Math.PI),n.lineWidth=
2.5,n.strokeStyle=r.region,n.stroke())}var Pr=n=>n.site?5.5:2.5+n.size;function Ze(n,t,{x:e,y:i},r){
let o=null,s=1/0;return n.forEach((a,h)=>{let c=t[h];if(!c)return;let l=Math.hypot(c.x-e,c.y-i)-Pr(a);
l<=r&&l<s&&(s=l,o=a)}),o}var zr="http://www.w3.org/2000/svg",Tr={diagonal:"M-2 2l4-4M0 8l8-8M6 10l4-4",back:"M-2 6l4 4M0 0l8 \
8M6-2l4 4",across:"M0 4h8",upright:"M4 0v8",dots:"M3 4h2",cross:"M0 4h8M4 0v8"},ds=14,gs=[[-720,-89],
[720,-89],[720,89],[-720,89],[-720,-89]];function ms(n){return n<3?.4:n<ds?.8:2.2}function vs(n){return n>
12?1:7}function Yn(n){if(n.type==="Point")return 1/0;let t=n.type==="Polygon"?n.coordinates[0]:n.coordinates,
[e,i,r,o]=[1/0,1/0,-1/0,-1/0];for(let[s,a]of t)e=Math.min(e,s),r=Math.max(r,s),i=Math.min(i,a),o=Math.
max(o,a);return Math.max(r-e,o-i)}var Jn=({type:n,coordinates:t})=>n==="LineString"?[t]:t,ys=n=>n.length>
3&&n[0][0]===n[n.length-1][0]&&n[0][1]===n[n.length-1][1];function ws(n,t){let e=t.filter(({properties:i})=>i.
role==="outer"&&n.geometry.of.includes(i.key));return{type:"Feature",geometry:{type:"Polygon",coordinates:e.
flatMap(({geometry:i})=>Jn(i))},properties:{...n.properties,seam:e.some(({properties:i})=>i.seam)}}}
function xs(n){let t=n.find(({properties:o})=>o.checked&&o.role==="outer");if(!t)return null;let e=Jn(
t.geometry);if(!e.every(ys))return null;let r=(t.properties.seam?[-360,0,360]:[0]).flatMap(o=>e.map(
s=>s.map(([a,h])=>[a+o,h])));return{type:"Feature",properties:{role:"outside"},geometry:{type:"Polyg\
on",coordinates:[gs,...r]}}}var je=class{constructor(t,e){Object.assign(this,{map:t,theme:e}),this.dark=
!1,this.renderer=L.svg({pane:"rc-rings",padding:.6}),this.dimRenderer=L.svg({pane:"rc-dim",padding:.6}),
this.regionCopies=[],this.copies=[],this.region=[],this.features=[],this.hatches=[],this.lit="",this.
cache=null,this.patterns=document.createElementNS(zr,"svg"),this.patterns.setAttribute("class","rc-p\
atterns"),this.patterns.setAttribute("aria-hidden","true"),t.getContainer().append(this.patterns),t.
on("zoomend",()=>{this.cache=null;for(let i of this.regionCopies)i.setStyle(r=>this.style(r))})}clear(){
this.regionCopies=[],this.copies=[],this.region=[],this.features=[],this.lit="",this.cache=null}setTheme(t,e){
Object.assign(this,{theme:t,dark:e}),this.restyle(),this.defineHatches()}restyle(){for(let t of[...this.
regionCopies,...this.copies])t.setStyle(e=>this.style(e))}colour(t){return t.colors[this.dark?1:0]}style({
properties:t}){let{theme:e}=this;if(t.role==="region"){let s=t.size*256*2**this.map.getZoom()/360;return{
color:e.region,weight:ms(s),fill:!0,dashArray:t.second?"2 4":null,fillColor:e.region,fillOpacity:.16}}
if(t.role==="outside")return{stroke:!1,fill:!0,fillColor:e.dim,fillOpacity:e.dimOpacity};let i=this.
lit===t.key;if(t.role==="band")return{stroke:!1,fill:t.strong||i,fillColor:`url(#${t.hatch_id})`,fillOpacity:.8};
let r=this.colour(t);if(t.role==="common")return{color:r,weight:2.2,dashArray:"1 6",lineCap:"round",
fill:!1};if(t.checked)return{color:r,weight:i?5:3.6,dashArray:null,fill:!0,fillColor:r,fillOpacity:.05};
let o=t.strong||i;return{color:r,weight:i?3:o?1.8:1.1,fill:!1,opacity:o?1:.5,dashArray:t.dash||(t.rank===
"strong"?null:"9 5")}}copy(t,e,i){return(t.properties.seam?[-360,0,360]:[0]).map(o=>L.geoJSON(t,{pane:e,
renderer:i,interactive:!1,smoothFactor:.3,coordsToLatLng:hn(o),style:s=>this.style(s),pointToLayer:(s,a)=>L.
circleMarker(a,{radius:vs(s.properties.parts),renderer:i,interactive:!1})}))}drawRegions(t){let e=L.
layerGroup();this.region=t.features.map(i=>({...i,geometry:oe(i.geometry)}));for(let{geometry:i,properties:r}of this.
region){let o=wt(i),a={type:"FeatureCollection",features:o.map(h=>({type:"Feature",geometry:h,properties:{
...r,size:Yn(h),parts:o.length}})),properties:r};this.regionCopies.push(...this.copy(a,"rc-rings",this.
renderer))}return this.regionCopies.forEach(i=>e.addLayer(i)),e}drawRings(t){let e=L.layerGroup();this.
features=t.features.map(r=>({...r,geometry:oe(r.geometry)})).filter(r=>r.geometry);let i=xs(this.features);
i&&this.copies.push(...this.copy(i,"rc-dim",this.dimRenderer));for(let r of this.features){let o=r.geometry.
type==="Band"?ws(r,this.features):r;this.copies.push(...this.copy(o,"rc-rings",this.renderer))}return this.
copies.forEach(r=>e.addLayer(r)),e}lines(){return this.features.filter(({properties:t})=>t.role!=="b\
and").map(({geometry:t,properties:e})=>({lines:Jn(t),properties:e}))}bands(){return this.features.filter(
({geometry:t})=>t.type==="Band")}light(t){if(t!==this.lit){this.lit=t;for(let e of this.copies)e.setStyle(
i=>this.style(i))}}fade(t){for(let e of["rc-rings","rc-dim"])this.map.getPane(e).classList.toggle("r\
c-faded",t)}pick(t,e){let i=this.map.getPixelBounds().min,r=t.x+i.x,o=t.y+i.y;this.cache||(this.cache=
this.placed());let s=null;for(let{lines:a,properties:h}of this.cache){let c=1/0;for(let f of a)for(let u=1;u<
f.length;u+=1)c=Math.min(c,Bt([r,o],f[u-1],f[u]));let l=c-(h.checked?2:0);c<=e&&(!s||l<s.rank)&&(s={
properties:h,rank:l})}return s&&s.properties}placed(){let t=this.map.getZoom();return this.lines().map(
({lines:e,properties:i})=>({properties:i,lines:(i.seam?[-360,0,360]:[0]).flatMap(r=>e.map(o=>o.map(([
s,a])=>{let h=this.map.project([a,s+r],t);return[h.x,h.y]})))}))}setHatches(t){this.hatches=t,this.defineHatches()}defineHatches(){
let t=(i,r)=>{let o=document.createElementNS(zr,i);for(let[s,a]of Object.entries(r))o.setAttribute(s,
a);return o},e=t("defs",{});for(let i of this.hatches){let r=i.colors[this.dark?1:0],o=t("pattern",{
id:i.id,width:8,height:8,patternUnits:"userSpaceOnUse"});o.append(t("rect",{width:8,height:8,fill:r,
opacity:.14}),t("path",{d:Tr[i.hatch]||Tr.diagonal,stroke:r,fill:"none","stroke-width":i.hatch==="do\
ts"?2:1,opacity:.55})),e.append(o)}this.patterns.replaceChildren(e)}};var Ms=Math.PI/180,Ss=n=>n-360*Math.round(n/360);function Dr(n){let t=0;for(let e=1;e<n.length;e+=1)
t+=(n[e][0]-n[e-1][0])*(n[e][1]+n[e-1][1]);return-t}function Qn(n){return n.map((t,e)=>Dr(t)>0==(e===
0)?[...t].reverse():t)}function ti(n,t=1e-6){let e=i=>i.length>3&&Math.abs(Dr(i))>2*t;return n.length&&
e(n[0])?n.filter(e):[]}function bs([n,t],[e,i],r){let o=Math.max(.01,Math.cos(t*Ms)),s=Ss(e-n)*o,a=i-
t,h=Math.hypot(s,a)||1,c=[a/h*r/o,-s/h*r];return[1,-1].map(l=>[n+l*c[0],Math.max(-90,Math.min(90,t+l*
c[1]))])}function Rr(n,t,e=.3){let i=0,r=Math.min(9,n.length-1);for(let o=0;o<r;o+=1){let s=Math.floor(
o*(n.length-1)/r),[a,h]=bs(n[s],n[s+1],e);i+=t(a)<t(h)?1:-1}return i<0?[...n].reverse():n}function ei(n,t=2){
let e=[];return n.forEach(([i,r],o)=>{let[s,a]=n[o+1]||[i,r],h=Math.ceil(Math.max(Math.abs(s-i),Math.
abs(a-r))/t);e.push([i,r]);for(let c=1;c<h;c+=1)e.push([i+(s-i)*c/h,r+(a-r)*c/h])}),e}function ni(n){
let t=[],e=[],i=(r,o)=>Math.abs(r[0])>179.99&&Math.abs(o[0])>179.99||r[1]<-89.9&&o[1]<-89.9;return n.
forEach((r,o)=>{o&&i(n[o-1],r)&&(e.length>1&&t.push(e),e=[]),e.push(r)}),e.length>1&&t.push(e),t}var Es=3e3,ii=Math.PI/180,Ls=.93,As=10,ks={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[
0,-1]},[Cs,Ps]=[.5,12],Nr=.001,Ir=.1,zs=.3,[Or,Ts,Ds]=[.5,2,160],He={azimuthal:{name:"True distances",
note:"True from the region’s centre, to 0.6 %; stretched far out. Ranges count from its edge."},globe:{
name:"Globe",note:"True in the middle only; the far half is hidden. Drag it, or press arrow keys, to\
 turn it."}};function Rs(n,[t,e]){return(n==="globe"?Vn().clipAngle(90):Wn().clipAngle(180-Nr/ii)).rotate(
[-t,-e]).precision(0)}var Ur=n=>(n==="globe"?Math.PI/2:Math.PI)-Nr;function Is(n,t,e){let i=Math.max(
.02,Math.min(t*1.06,Ur(n)));return e/(n==="globe"?Math.sin(i):i)}function Os(n,t){let e=[[]];for(let i of n){
let r=t(i);r?e[e.length-1].push([r.x,r.y]):e[e.length-1].length&&e.push([])}return e}var _e=class{constructor(t,e,i){
Lt(this,"spot",([t,e])=>{if(Oe(this.centre,[t,e])>Ur(this.name))return null;let[i,r]=(this.projected||=
this.projection())([t,e]);return L.point(i,r)});Object.assign(this,{map:t,theme:e,parts:i}),this.name=
"",this.rangeKm=0,this.refused=!1,this.zoom=1,this.live=null,this.pane=t.createPane("rc-globe"),this.
pane.style.zIndex=605,this.canvas=L.DomUtil.create("canvas","rc-globe",this.pane),this.canvas.tabIndex=
0,this.canvas.setAttribute("role","application"),L.DomEvent.disableClickPropagation(this.canvas),this.
pane.hidden=!0,this.makeBar(),this.makeTools(),this.listen()}get on(){return!!this.name}makeBar(){let t=this.
map.getContainer();this.bar=L.DomUtil.create("section","rc-views",t),this.bar.setAttribute("aria-lab\
el","Views for long ranges"),this.say=L.DomUtil.create("p","",this.bar),this.say.setAttribute("role",
"status"),this.buttons=L.DomUtil.create("div","rc-actions",this.bar);for(let e of["azimuthal","globe"]){
let i=lt(this.buttons,He[e].name,()=>this.choose(e));i.dataset.view=e,i.setAttribute("aria-pressed",
"false")}this.flat=lt(this.buttons,"Flat map",()=>this.choose("")),this.close=lt(this.buttons,"Not n\
ow",()=>{this.refused=!0,this.tell()}),L.DomEvent.disableClickPropagation(this.bar),L.DomEvent.disableScrollPropagation(
this.bar),this.bar.hidden=!0}makeTools(){let t=new xt(this.map,"topleft");t.bar.classList.add("rc-gl\
obe-tools"),t.add("plus","Zoom in",()=>this.magnify(1.5)),t.add("minus","Zoom out",()=>this.magnify(
1/1.5))}listen(){let{canvas:t,map:e}=this;e.on("move zoom viewreset resize",()=>{this.on&&this.schedule()}),
t.addEventListener("pointerdown",i=>this.grab(i)),t.addEventListener("keydown",i=>this.key(i)),t.addEventListener(
"wheel",i=>{!i.ctrlKey&&!i.metaKey&&!this.parts.isFree()||(i.preventDefault(),i.stopPropagation(),this.
magnify(i.deltaY<0?1.25:.8))},{passive:!1})}tell(){let{on:t,rangeKm:e,refused:i}=this;for(let s of this.
buttons.querySelectorAll("[data-view]"))s.setAttribute("aria-pressed",String(s.dataset.view===this.name));
let r=e>Es&&!i;this.flat.hidden=!t,this.close.hidden=t,this.bar.hidden=!t&&!r;let o=t?He[this.name].
note:r?"A flat map bends a range this long. See it with":"";this.say.textContent!==o&&(this.say.textContent=
o),this.bar.classList.toggle("rc-offer",!t)}choose(t){if(t===this.name)return;let e=this.bar.contains(
document.activeElement);this.set(t),this.parts.chosen(t),e&&t&&this.canvas.focus({preventScroll:!0})}toggle(){
this.choose(this.on?"":"azimuthal")}set(t){this.name=t in He?t:"";let{map:e,on:i}=this;e.getContainer().
classList.toggle("rc-other-view",i),this.pane.hidden=!i;for(let r of[e.keyboard,e.doubleClickZoom,e.
touchZoom,e.boxZoom])i?r.disable():r.enable();i&&(this.fit(),this.canvas.setAttribute("aria-label",`${He[this.
name].name}: arrow keys turn it, plus and minus zoom, Home shows all`)),this.tell(),this.parts.drawn()}show({
region:t,rangeKm:e,key:i,projection:r}){let o=i!==this.followKey;this.rangeKm=e,this.region=t,this.followKey=
i,this.live=null,this.areas=null,r!==this.name?this.set(r):(this.on&&o&&this.fit(),this.tell(),this.
schedule())}setTheme(t){this.theme=t,this.schedule()}corners(){let{properties:t,geometry:e}=this.region;
return[[t.lon,t.lat],...Ft(e).flat()]}fit(){if(!this.region)return;let[t]=this.corners();this.centre=
t;let e=[...this.parts.rings.lines().filter(({properties:i})=>i.rank!=="faint").flatMap(({lines:i})=>i.
flat()),...this.corners()];this.far=e.reduce((i,r)=>Math.max(i,Oe(t,r)),0),this.zoom=1,this.schedule()}drag(t){
this.live=t,this.schedule()}schedule(){this.projected=null,this.on&&(this.due||=requestAnimationFrame(
()=>{this.due=0,this.draw()}))}keepTurning(){this.turning=!0,clearTimeout(this.still),this.still=setTimeout(
()=>{this.turning=!1,this.schedule()},Ds)}magnify(t){this.zoom=Math.max(Cs,Math.min(Ps,this.zoom*t)),
this.schedule()}turn(t,e){let{centre:i}=this;this.keepTurning(),this.centre=[(i[0]+t+540)%360-180,Math.
max(-90,Math.min(90,i[1]+e))],this.schedule()}key(t){let e=ks[t.key];if(e)this.turn(...e.map(i=>i*As/
Math.max(1,this.zoom)));else if(t.key==="+"||t.key==="=")this.magnify(1.5);else if(t.key==="-")this.
magnify(1/1.5);else if(t.key==="Home")this.fit();else if(t.key==="Escape")this.choose("");else return;
t.preventDefault(),t.stopPropagation()}grab(t){if(t.button||t.pointerType==="touch"&&!t.isPrimary)return;
let{canvas:e,map:i}=this,r=i.mouseEventToContainerPoint(t),o=r,s=h=>{let c=i.mouseEventToContainerPoint(
h),l=this.scale()*ii,f=Math.max(.3,Math.cos(this.centre[1]*ii));this.turn((o.x-c.x)/l/f,(c.y-o.y)/l),
o=c},a=h=>{e.removeEventListener("pointermove",s),e.removeEventListener("pointerup",a),e.removeEventListener(
"pointercancel",a),h.type==="pointerup"&&o.distanceTo(r)<4&&this.parts.click(r)};e.setPointerCapture(
t.pointerId),e.addEventListener("pointermove",s),e.addEventListener("pointerup",a),e.addEventListener(
"pointercancel",a)}scale(){let{x:t,y:e}=this.map.getSize();return Is(this.name,this.far,Ls*Math.min(
t,e)/2)*this.zoom}likeZoom(){return Math.log2(this.scale()*2*Math.PI/256)}projection(){let{x:t,y:e}=this.
map.getSize();return Rs(this.name,this.centre).scale(this.scale()).translate([t/2,e/2])}pickRow(t,e){
let i=this.parts.rows();return Ze(i,i.map(({lon:r,lat:o})=>this.spot([r,o])),t,e)}pickRing(t,e){let i=null;
for(let{lines:r,properties:o}of this.parts.rings.lines()){let s=1/0;for(let h of r.flatMap(c=>Os(c,this.
spot)))for(let c=1;c<h.length;c+=1)s=Math.min(s,Bt([t.x,t.y],h[c-1],h[c]));let a=s-(o.checked?2:0);s<=
e&&(!i||a<i.rank)&&(i={properties:o,rank:a})}return i&&i.properties}ground(){if(this.land||!this.parts.
base.countries().length)return this.land;let t=this.parts.base.countries().map(({coordinates:o})=>o),
e=(o,s)=>t.filter(([a])=>Yn({type:"LineString",coordinates:a})>o).map(a=>a.map(h=>vn(h,s))),i=o=>({land:{
type:"MultiPolygon",coordinates:o.map(Qn)},coast:{type:"MultiLineString",coordinates:o.flat().flatMap(
ni)}}),r=(o,s)=>i(o.map(a=>ti(a,s).map(h=>ei(h))).filter(a=>a.length));return this.land={coarse:r(e(
zs,Ir),Ir**2),turning:r(e(Ts,Or),Or**2),get fine(){return this.kept||=r(t)}},this.land}prepared(){if(this.
areas)return this.areas;let t=this.corners(),e=t.filter((s,a)=>a%Math.ceil(t.length/200)===0),i=s=>e.
reduce((a,h)=>Math.min(a,St(h,s)),1/0),r=this.parts.rings.lines().map(({lines:s,properties:a})=>({properties:a,
rings:a.role==="outer"?s.map(h=>Rr(h,i)):s})),o=this.parts.rings.region.flatMap(({geometry:s})=>wt(s).
map(a=>a.type==="Polygon"?{...a,coordinates:Qn(ti(a.coordinates).map(h=>ei(h)))}:a).filter(({coordinates:a})=>a.
length));return this.areas={lines:r,regions:o},this.areas}draw(){let{map:t,canvas:e,theme:i}=this,r=t.
getSize(),{turning:o}=this,s=o?1:window.devicePixelRatio||1;e.width=r.x*s,e.height=r.y*s,e.style.width=
`${r.x}px`,e.style.height=`${r.y}px`,L.DomUtil.setPosition(e,t.containerPointToLayerPoint([0,0]));let a=e.
getContext("2d");a.setTransform(s,0,0,s,0,0),this.projected||=this.projection();let h=Bn(this.projected,
a),c=(u,p,d=1)=>{a.beginPath(),h(u),a.globalAlpha=d,a.fillStyle=p,a.fill(),a.globalAlpha=1},l=(u,p,d,{
dash:v=[],opacity:y=1}={})=>{a.beginPath(),h(u),a.globalAlpha=y,a.strokeStyle=p,a.lineWidth=d,a.setLineDash(
v),a.stroke(),a.setLineDash([]),a.globalAlpha=1};a.clearRect(0,0,r.x,r.y),a.fillStyle=i.rim,a.fillRect(
0,0,r.x,r.y),c({type:"Sphere"},i.sea),o||l(Cn(),i.border,.5,{opacity:.5});let f=this.ground();if(f&&
o)c(f.turning.land,i.land),a.strokeStyle=i.coast,a.lineWidth=.7,a.stroke();else if(f){let{land:u,coast:p}=this.
zoom>2.5?f.fine:f.coarse;c(u,i.land),l(p,i.coast,.7)}this.drawRings(c,l),this.live&&l({type:"MultiLi\
neString",coordinates:this.live},i.accent,3.6),l({type:"Sphere"},i.coast,1),this.drawRows(a),t.getContainer().
classList.toggle("rc-turning",!!o),o||this.parts.drawn(),t.getContainer().dataset.view=this.name}drawRings(t,e){
let{theme:i,parts:{rings:r}}=this,{lines:o,regions:s}=this.prepared(),a=o.find(({properties:l})=>l.checked&&
l.role==="outer"),h=this.live?.25:1;if(a){let l=a.rings.map(f=>[...f].reverse());t({type:"Polygon",coordinates:l},
i.dim,i.dimOpacity)}for(let l of s)l.type!=="Point"&&(t(l,i.region,.16),e({type:"MultiLineString",coordinates:l.
coordinates.flatMap(ni)},i.region,1.6));for(let{geometry:l,properties:f}of r.bands()){if(!f.strong||
this.turning)continue;let u=o.filter(({properties:d})=>d.role==="outer"&&l.of.includes(d.key)).sort(
(d,v)=>v.properties.km-d.properties.km);if(u.length!==2)continue;let p=u[1].rings.map(d=>[...d].reverse());
t({type:"Polygon",coordinates:[...u[0].rings,...p]},r.colour(f),.16)}let c=o.filter(({properties:l})=>!this.
turning||l.rank!=="faint").sort((l,f)=>+(l===a)-+(f===a));for(let{rings:l,properties:f}of c){let{color:u,
weight:p,opacity:d=1,dashArray:v}=r.style({properties:f});e({type:"MultiLineString",coordinates:l},u,
p,{opacity:d*h,dash:v?v.split(" ").map(Number):[]})}}drawRows(t){let{theme:e}=this;for(let o of this.
prepared().regions.filter(({type:s})=>s==="Point")){let s=this.spot(o.coordinates);s&&(t.beginPath(),
t.arc(s.x,s.y,7,0,2*Math.PI),t.strokeStyle=e.region,t.lineWidth=2.2,t.stroke(),t.globalAlpha=.16,t.fillStyle=
e.region,t.fill(),t.globalAlpha=1)}let i=this.parts.rows(),r=this.parts.place();for(let o=i.length-1;o>=
0;o-=1){let s=i[o],a=this.spot([s.lon,s.lat]);a&&Nt(t,a.x,a.y,s,e,{chosen:s.id===r})}}};var Ns=8,Us=500,qs={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},Gs=6;function qr(n){
let t=0;return()=>{clearTimeout(t),t=setTimeout(n,Us)}}var We=class{constructor(t,e,i,r,o){Object.assign(
this,{map:t,live:e,rings:i,tip:r}),this.area=null,this.edit=null,this.rangeKm=0,this.dragged=null,this.
makeKnob(),this.makeSlider(o),t.on("moveend zoomend resize",()=>this.placeKnob()),t.getContainer().addEventListener(
"pointerdown",s=>this.grip(s),!0),t.getContainer().addEventListener("pointerenter",()=>this.warm()),
t.getContainer().addEventListener("focusin",()=>this.warm())}show(t,{edit:e,range_km:i},r){this.edit=
e,this.rangeKm=i||0,this.area=this.areaOf(e,r),this.markers(t),this.slider.parentElement.hidden=!this.
rangeKm,this.slid=0,this.setSlider(this.rangeKm),this.placeKnob()}areaOf(t,e){if(t&&t.kind==="point")
return{centre:[t.lon,t.lat],radiusM:0};if(t&&t.kind==="circle")return{centre:[t.lon,t.lat],radiusM:t.
radius_km*1e3};if(!e)return null;let i=Ft(e.geometry);return i.length===1&&i[0].length===1?{centre:i[0][0],
radiusM:0}:{rings:i}}warm(){this.area&&this.rangeKm&&this.live.warm(this.area,this.rangeKm*1e3)}draw(t,e=this.
rangeKm){t&&e&&this.live.draw(t,e*1e3)}handle(t,e,i,{dragging:r,done:o}){let{map:s}=this,a=L.marker(
[e[1],e[0]],{draggable:!0,keyboard:!0,title:i,alt:i,autoPanOnFocus:!1,icon:L.divIcon({className:"rc-\
handle",iconSize:L.Browser.mobile?[28,28]:[16,16]})}),h=()=>{let l=a.getLatLng();r([l.lng,l.lat]),this.
say(l)},c=qr(()=>this.finish(()=>o(a.getLatLng())));return a.on("drag",h),a.on("dragend",()=>this.finish(
()=>o(a.getLatLng()))),a.on("keydown",({originalEvent:l})=>{let f=qs[l.key];if(!f)return;L.DomEvent.
stop(l);let u=s.latLngToContainerPoint(a.getLatLng()).add(L.point(f).multiplyBy(Ns));a.setLatLng(s.containerPointToLatLng(
u)),h(),c()}),t.addLayer(a),a}finish(t){this.tip.hide(),this.live.release(),t()}say(t){let e=this.map.
latLngToContainerPoint(t),i=this.area&&this.area.centre,r=i?this.live.geodesics.distance(i,[t.lng,t.
lat])/1e3:0;this.tip.show(e,[this.saying||dt(this.rangeKm),r>1&&!this.saying?`moved ${dt(r)}`:""])}markers(t){
let{edit:e}=this;if(e)if(e.kind==="point")this.handle(t,[e.lon,e.lat],"Launch point: drag to move",{
dragging:i=>this.draw({centre:i,radiusM:0}),done:i=>{let[r,o]=$t(i);Z("point",{lon:r,lat:o})}});else if(e.
kind==="circle"){let i=e.radius_km*1e3;this.handle(t,[e.lon,e.lat],"Centre of the circle: drag to mo\
ve",{dragging:s=>this.draw({centre:s,radiusM:i}),done:s=>{let[a,h]=$t(s);Z("circle",{lon:a,lat:h,radius_km:e.
radius_km})}});let r=[e.lon,e.lat],o=s=>this.live.geodesics.distance(r,s);this.handle(t,e.edge,"Edge\
 of the circle: drag to resize",{dragging:s=>{this.saying=`radius ${dt(o(s)/1e3)}`,this.draw({centre:r,
radiusM:o(s)})},done:s=>{this.saying="",Z("circle",{lon:e.lon,lat:e.lat,radius_km:pn(o([s.lng,s.lat]))})}})}else
e.kind==="polygon"&&e.ring.forEach((i,r)=>{let o=s=>e.ring.map((a,h)=>h===r?s:a);this.handle(t,i,`Co\
rner ${r+1}: drag to move`,{dragging:s=>{let a=o(s);this.draw({rings:[[...a,a[0]]]})},done:s=>Z("pol\
ygon",{},un(o([s.lng,s.lat])))})})}makeKnob(){this.knob=L.DomUtil.create("div","rc-knob rc-own-touch",
this.map.getContainer()),this.knob.title="Drag to change the range",this.knob.setAttribute("aria-hid\
den","true"),this.knob.hidden=!0,L.DomEvent.disableClickPropagation(this.knob),this.knob.addEventListener(
"pointerdown",t=>this.drag(t,this.knob))}placeKnob(){let t=this.rings.lines().find(({properties:r})=>r.
checked&&r.role==="outer"),e=this.map.getSize(),i=null;for(let r of t&&this.rangeKm?t.lines:[])for(let o of t.
properties.seam?[-360,0,360]:[0])for(let[s,a]of r){let h=this.map.latLngToContainerPoint([a,s+o]);h.
x<60||h.y<60||h.x>e.x-24||h.y>e.y-60||(!i||h.x>i.x)&&(i=h)}this.knob.hidden=!i,i&&(this.knob.style.transform=
`translate(${i.x}px, ${i.y}px)`)}grip(t){if(t.pointerType!=="mouse"||t.button||!this.rangeKm||!this.
area)return;let{map:e}=this;if(!e.getPane("mapPane").contains(t.target)&&t.target!==e.getContainer()||
t.target.closest(".rc-handle")||e.getContainer().classList.contains("rc-drawing"))return;let r=e.mouseEventToContainerPoint(
t),o=this.rings.pick(r,Gs);!o||!o.checked||o.role!=="outer"||this.drag(t,e.getContainer())}drag(t,e){
if(!this.area||t.button)return;let{map:i,live:r}=this,o=i.mouseEventToContainerPoint(t),s=i.dragging.
enabled();i.dragging.disable();let a=0,h=l=>{let f=i.mouseEventToContainerPoint(l);if(!a&&f.distanceTo(
o)<4)return;let{lng:u,lat:p}=i.containerPointToLatLng(f),d=Ci(r.metresPerPixel(p)/1e3);a=fe(this.distanceKm(
[u,p]),d),this.draw(this.area,a),this.setSlider(a),this.knob.style.transform=`translate(${f.x}px, ${f.
y}px)`,this.tip.show(f,[dt(a)])},c=l=>{for(let[f,u]of[["pointermove",h],["pointerup",c],["pointercan\
cel",c]])e.removeEventListener(f,u);if(s&&i.dragging.enable(),!!a){if(this.dragged=performance.now(),
l.type==="pointercancel"){this.tip.hide(),r.clear(),this.placeKnob();return}this.finish(()=>Z("range",
{range_km:a}))}};e.setPointerCapture(t.pointerId),e.addEventListener("pointermove",h),e.addEventListener(
"pointerup",c),e.addEventListener("pointercancel",c)}endsDrag(){return this.dragged!==null&&performance.
now()-this.dragged<300}distanceKm(t){let{geodesics:e}=this.live;if(this.area.centre)return(e.distance(
this.area.centre,t)-(this.area.radiusM||0))/1e3;let{points:i}=this.live.corners(this.area,this.rangeKm*
1e3);if(this.live.inside(t))return 0;let r=i[0],o=1/0;for(let s of i){let a=St(s,t);a<o&&(o=a,r=s)}return e.
distance(r,t)/1e3}makeSlider(t){let e=L.DomUtil.create("label","",t);L.DomUtil.create("span","",e).textContent=
"Range ",this.slider=L.DomUtil.create("input","rc-own-touch",e),Object.assign(this.slider,{type:"ran\
ge",min:0,max:1e3,step:"any"}),this.said=L.DomUtil.create("output","",e),e.hidden=!0;let i=qr(()=>this.
finish(()=>Z("range",{range_km:this.slid})));this.slider.addEventListener("input",()=>{this.slide(fe(
zi(Number(this.slider.value))))}),this.slider.addEventListener("change",()=>{this.slid&&this.finish(
()=>Z("range",{range_km:this.slid}))}),this.slider.addEventListener("keydown",r=>{let o={ArrowRight:1,
ArrowUp:1,ArrowLeft:-1,ArrowDown:-1,PageUp:10,PageDown:-10}[r.key];if(!o)return;r.preventDefault();let s=this.
slid||this.rangeKm;this.slide(fe(s+o*cn(s))),this.setSlider(this.slid),i()}),L.DomEvent.on(t,"pointe\
rdown mousedown touchstart",L.DomEvent.stopPropagation)}slide(t){this.slid=t,this.tell(t),this.draw(
this.area,t)}tell(t){this.said.textContent=dt(t),this.slider.setAttribute("aria-valuetext",dt(t))}setSlider(t){
t&&(this.slider.value=String(Pi(t)),this.tell(t))}};var Fs=(n,t)=>n.x<t.x+t.w&&t.x<n.x+n.w&&n.y<t.y+t.h&&t.y<n.y+n.h;function ri(n,t,{gap:e=0,centred:i=!1}={}){
let o={x:n.x-t/2,y:n.y-8.5,w:t,h:17};return i?[o]:[{x:n.x+e,y:o.y,w:t,h:17},{x:n.x-e-t,y:o.y,w:t,h:17},
{x:o.x,y:n.y-e-17,w:t,h:17},{x:o.x,y:n.y+e,w:t,h:17}]}function Gr(n,t,e,i){let r=[...e],o=[],s=a=>a.
x>=2&&a.y>=2&&a.x+a.w<=t.x-2&&a.y+a.h<=t.y-2&&!r.some(h=>Fs(a,h));for(let a of n){if(o.length>=i)break;
let h=a.spots.find(s);h&&(r.push(h),o.push([a,h]))}return o}function Fr(n,t){let i=n.flat().filter(({
x:o,y:s})=>o>12&&s>12&&o<t.x-12&&s<t.y-12);i.sort((o,s)=>o.y-s.y);let r=Math.max(1,Math.floor(i.length/
40));return i.filter((o,s)=>s%r===0)}var $s=70,Bs='"Source Sans", "Segoe UI", system-ui, sans-serif',Ks={ring:12,country:4},Xe=class{constructor(t,e,i){
Object.assign(this,{map:t,content:e}),this.spotOf=i,this.due=0,this.widths=new Map,this.pen=document.
createElement("canvas").getContext("2d"),this.pane=t.getPane("rc-labels"),this.pane.classList.add("r\
c-labels"),this.pane.setAttribute("aria-hidden","true")}schedule(){cancelAnimationFrame(this.due),this.
due=requestAnimationFrame(()=>this.show())}width(t,e){let i=e==="place"||e==="town"?"":"600 ",r={ring:11,
town:11,country:10.5,selected:13}[e]||12,o=e==="country"?t.toUpperCase():t,s=`${i}${r}${o}`;return this.
widths.has(s)||(this.widths.size>5e3&&this.widths.clear(),this.pen.font=`${i}${r}px ${Bs}`,this.widths.
set(s,this.pen.measureText(o).width+(Ks[e]||4)+(e==="country"?o.length:0))),this.widths.get(s)}spot(t){
return this.spotOf(t.lon,t.lat)}sees(t,e=this.map.getSize()){let i=this.spot(t);return!!i&&i.x>0&&i.
y>0&&i.x<e.x&&i.y<e.y}at(t,e,i){let r=this.width(e.text||e.name,t),o=this.spot(e);return{kind:t,text:e.
text||e.name,w:r,spots:o?ri(o,r,i):[]}}*wanted(t){let{rows:e,chosen:i,rings:r,regions:o,names:s,zoom:a,
region:h}=this.content(),c=p=>this.sees(p,t),l=e.find(p=>p.id===i);l&&(yield this.at("selected",l,{gap:9}));
for(let{lines:p,properties:d}of r){let v=this.width(d.label,"ring"),y=p.map(w=>w.map(([x,g])=>this.spotOf(
x,g)).filter(Boolean));yield{kind:"ring",text:d.label,ink:d.ink,w:v,spots:Fr(y,t).flatMap(w=>ri(w,v,
{centred:!0}))}}let f=e.filter(p=>p!==l&&c(p));for(let p of f.filter(d=>d.site))yield this.at("site",
p,{gap:9});for(let p of f.filter(d=>d.capital&&!d.site))yield this.at("capital",p,{gap:7});for(let p of o)
yield this.at("region",p,{centred:!0});for(let p of f.filter(d=>!d.capital&&!d.site))yield this.at("\
place",p,{gap:6});let u=new Set(e.map(p=>p.name));for(let p of s)a<p.minZoom||p.text===h||!c(p)||(p.
kind==="country"||!u.has(p.text))&&(yield this.at(p.kind,p,{centred:!0}))}controls(){let t=this.map.
getContainer().getBoundingClientRect();return[...this.map.getContainer().querySelectorAll(".leaflet-\
control, .rc-card, .rc-chip, .rc-knob, .rc-views")].map(e=>e.getBoundingClientRect()).map(e=>({x:e.x-
t.x,y:e.y-t.y,w:e.width,h:e.height}))}show(){let{map:t}=this,e=t.getSize();if(Math.min(e.x,e.y)<60)return;
let i=t.containerPointToLayerPoint([0,0]),r=document.createDocumentFragment();for(let[o,s]of Gr(this.
wanted(e),e,this.controls(),$s)){let a=document.createElement("div");a.className=`rc-label ${o.kind}`,
a.textContent=o.text,a.dir="auto",o.ink&&(a.style.color=o.ink),a.style.transform=`translate(${Math.round(
s.x+i.x)}px, ${Math.round(s.y+i.y)}px)`,r.append(a)}this.pane.replaceChildren(r)}};var $r="http://www.w3.org/2000/svg";function Zs(n,t){let e=document.createElementNS($r,"svg");e.setAttribute(
"viewBox","0 0 30 12"),e.setAttribute("aria-hidden","true");let i=n.colors[t?1:0],r=(o,s)=>{let a=document.
createElementNS($r,o);for(let[h,c]of Object.entries(s))a.setAttribute(h,c);e.append(a)};return n.sign===
"band"?r("rect",{width:30,height:12,fill:`url(#${n.hatch_id})`}):r("path",{d:"M1 6h28",stroke:i,fill:"\
none","stroke-width":{strong:3.6,common:2.2,faint:1.1}[n.sign]||1.8,"stroke-dasharray":n.sign==="com\
mon"?"1 5":n.sign==="strong"?"none":n.dash||(n.sign==="line"?"none":"9 5"),"stroke-linecap":n.sign===
"common"?"round":"butt"}),e}function js(n,t){let e=document.createElement("canvas"),i=window.devicePixelRatio||
1;e.width=e.height=16*i,e.setAttribute("aria-hidden","true");let r=e.getContext("2d");return r.scale(
i,i),Nt(r,8,8,n==="site"?{site:!0,verdict:"s"}:{verdict:n,size:2},t),e}var Hs=360,Ve=class{constructor(t,e){
Object.assign(this,{map:t,light:e}),this.rows=[],this.signs=[],this.box=L.DomUtil.create("details","\
rc-legend"),this.folded=!1,this.open(t.getSize()),t.on("resize",({newSize:r})=>this.open(r));let i=L.
DomUtil.create("summary","",this.box);i.textContent="Legend",i.addEventListener("click",()=>{this.folded=
!0}),this.slot=L.DomUtil.create("div","rc-range",this.box),this.list=L.DomUtil.create("ul","",this.box),
this.marks=L.DomUtil.create("ul","rc-signs-row",this.box),ce(t,this.box,"bottomleft")}open({x:t,y:e}){
!this.folded&&e>0&&(this.box.open=t>640&&e>Hs)}cover(){let{box:t}=this;return t.hidden||!t.open?null:
he(this.map,t)}show({lines:t,signs:e},i,r){this.list.replaceChildren(),this.marks.replaceChildren();
for(let o of t){let s=L.DomUtil.create("li","",this.list);s.append(Zs(o,r)),L.DomUtil.create("span",
"",s).textContent=o.text,o.key&&(s.addEventListener("pointerenter",()=>this.light(o.key)),s.addEventListener(
"pointerleave",()=>this.light("")))}for(let[o,s]of e){let a=L.DomUtil.create("li","",this.marks);a.append(
js(o,i)),L.DomUtil.create("span","",a).textContent=s}this.box.hidden=!t.length&&!e.length}};var _s=.3,Ws=111320,Xs=1e4,Ye=class{constructor(t,e,i,r,o){Object.assign(this,{map:t,rings:e,geodesics:i,
accent:r,elsewhere:o}),this.canvas=L.DomUtil.create("canvas","rc-live",t.getPane("rc-live")),this.due=
0,this.timer=0,this.wanted=null,this.prepared=null,this.lines=[],this.frames=[],t.on("zoomend",()=>{
this.prepared=null}),t.on("moveend",()=>{this.lines.length&&this.paint()})}get active(){return!!this.
wanted}perDegree(){return 256*2**this.map.getZoom()/360}metresPerPixel(t){return Ws*Math.max(.09,Math.
cos(t*Math.PI/180))/this.perDegree()}corners(t,e){let i=this.prepared;if(i&&i.area===t&&e>=i.shortestM)
return i.points;let r=a=>_s*mn(h=>this.metresPerPixel(h),a,e),o=qi(t.rings,this.perDegree(),e*.5,r),
s=Oi(xe(o),e*.5);return this.prepared={area:t,points:s,inside:Ui(t.rings),shortestM:e*.5},s}warm(t,e){
this.warmed!==t&&(this.warmed=t,this.geodesics.load().then(()=>{for(let i=0;i<3&&this.warmed===t&&!this.
wanted;i+=1)this.linesOf(t,e*(1-i/100))}))}draw(t,e){!this.wanted&&!this.due&&this.rings.fade(!0),clearTimeout(
this.timer),this.wanted={area:t,rangeM:e},this.due||=requestAnimationFrame(()=>{if(this.due=0,!this.
wanted)return;let i=performance.now();this.lines=this.linesOf(this.wanted.area,this.wanted.rangeM),this.
paint(),this.frames.push(performance.now()-i),this.frames.length>2e3&&this.frames.shift()})}stepper(t){
return([,e])=>Ni(t/mn(i=>this.metresPerPixel(i),e,t))}inside(t){return this.prepared.inside(t)}linesOf(t,e){
let{direct:i}=this.geodesics;if(t.centre){let o=e+(t.radiusM||0);return gn(xe([t.centre]),o,{direct:i,
step:this.stepper(o)})}let r=this.corners(t,e);return gn(r,e,{direct:i,step:this.stepper(e),inside:this.
prepared.inside})}paint(){if(this.elsewhere(this.lines))return;let{map:t,canvas:e}=this,i=t.getSize(),
r=window.devicePixelRatio||1;(e.width!==i.x*r||e.height!==i.y*r)&&(e.width=i.x*r,e.height=i.y*r,e.style.
width=`${i.x}px`,e.style.height=`${i.y}px`),L.DomUtil.setPosition(e,t.containerPointToLayerPoint([0,
0]));let o=e.getContext("2d");o.setTransform(r,0,0,r,0,0),o.clearRect(0,0,i.x,i.y),o.strokeStyle=this.
accent(),o.lineWidth=3.6,o.lineJoin="round",o.lineCap="round",o.beginPath();let s=360*this.perDegree();
for(let a of this.lines){let h=a.map(([d,v])=>t.latLngToContainerPoint([v,d])),c=h.map(d=>d.x),l=Math.
min(...c),f=Math.max(...c),u=Math.ceil(-f/s),p=Math.floor((i.x-l)/s);for(let d=u;d<=Math.min(p,u+3);d+=
1)h.forEach(({x:v,y},w)=>{w?o.lineTo(v+d*s,y):o.moveTo(v+d*s,y)})}o.stroke()}release(){clearTimeout(
this.timer),this.timer=setTimeout(()=>this.clear(),Xs)}clear(){clearTimeout(this.timer),cancelAnimationFrame(
this.due),this.due=0,this.wanted=null,this.lines=[],this.rings.fade(!1),this.elsewhere(null),this.canvas.
getContext("2d").clearRect(0,0,this.canvas.width,this.canvas.height)}};var Je=class{constructor(t,e,i,r,o){Object.assign(this,{map:t,hint:e,geodesics:i,accent:r,chosen:o}),
this.renderer=L.svg({pane:"rc-rings",padding:.6}),this.on=!1,this.ends=[],this.drawn=[],t.on("click",
({latlng:s})=>this.click(s)),t.on("mousemove",({latlng:s})=>{this.ends.length===1&&this.show(s)}),L.
DomEvent.on(document,"keydown",s=>{this.on&&s.key==="Escape"&&this.set(!1)})}set(t){this.on=t,this.ends=
[],this.clear(),this.chosen(t?"measure":null),this.map.getContainer().classList.toggle("rc-drawing",
t),t?(this.geodesics.load(),this.say("Click the first point.")):this.hint.say("")}say(t){this.hint.say(
t,{Done:()=>this.set(!1)})}clear(){for(let t of this.drawn)t.remove();this.drawn=[]}click(t){this.on&&
(this.ends.length===2&&(this.ends=[]),this.ends.push(t),this.ends.length===2?this.geodesics.load().then(
()=>this.show(this.ends[1])):(this.clear(),this.say("Click the second point.")))}show(t){let[e]=this.
ends;if(!e)return;this.clear();let i=[e.lng,e.lat],r=[t.lng,t.lat],o={color:this.accent(),weight:2.5,
interactive:!1,renderer:this.renderer},s=this.geodesics.line(i,r).map(([a,h])=>[h,a]);this.drawn=[L.
polyline(s,o),...[e,t].map(a=>L.circleMarker(a,{...o,radius:4,fillOpacity:1}))];for(let a of this.drawn)
a.addTo(this.map);this.say(dt(this.geodesics.distance(i,r)/1e3))}};var Vs=200,Qe=class{constructor(t,e,i,r){Object.assign(this,{list:e,point:i,say:r}),this.rows=[],this.
at=-1,this.box=L.DomUtil.create("div","rc-reader",t.getContainer()),this.box.tabIndex=0,this.box.setAttribute(
"role","listbox"),this.box.setAttribute("aria-label","Places in sight: arrow keys move, Enter opens"),
this.box.addEventListener("focus",()=>this.begin()),this.box.addEventListener("blur",()=>this.end()),
this.box.addEventListener("keydown",o=>this.key(o)),this.option=L.DomUtil.create("div","",this.box),
this.option.id="rc-reader-option",this.option.setAttribute("role","option"),this.option.textContent=
"No place in sight"}begin(){this.rows=this.list().slice(0,Vs),this.move(0)}end(){this.point(null),this.
box.removeAttribute("aria-activedescendant")}move(t){if(!this.rows.length)return;this.at=(t+this.rows.
length)%this.rows.length;let e=this.rows[this.at];this.option.textContent=this.say(e).filter(Boolean).
join(", "),this.option.setAttribute("aria-selected","true"),this.box.setAttribute("aria-activedescen\
dant",this.option.id),this.point(e)}key(t){let e={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[t.
key];if(e)this.move(this.at+e);else if(t.key==="Home")this.move(0);else if(t.key==="End")this.move(this.
rows.length-1);else if((t.key==="Enter"||t.key===" ")&&this.rows[this.at])Z("place",{id:this.rows[this.
at].id});else return;t.preventDefault(),t.stopPropagation()}};var Br=L.Layer.extend({initialize(n){this.theme=n,this.rows=[],this.chosen="",this.spots=[]},onAdd(n){
this.map=n,this.canvas=L.DomUtil.create("canvas","rc-signs",n.getPane("rc-places")),this.draw()},onRemove(){
this.canvas.remove()},getEvents(){return{moveend:this.draw,zoomend:this.draw,resize:this.draw}},show(n,t){
this.rows=n,this.chosen=t,this.draw()},setTheme(n){this.theme=n,this.draw()},draw(){if(!this.map)return;
let{map:n,canvas:t}=this,e=n.getSize(),i=e.divideBy(3).round(),r=window.devicePixelRatio||1,o=e.add(
i.multiplyBy(2));t.width=o.x*r,t.height=o.y*r,t.style.width=`${o.x}px`,t.style.height=`${o.y}px`,L.DomUtil.
setPosition(t,n.containerPointToLayerPoint(i.multiplyBy(-1)));let s=t.getContext("2d");s.setTransform(
r,0,0,r,0,0),s.clearRect(0,0,o.x,o.y);let a=n.getCenter().lng;this.spots=this.rows.map(h=>{let c=h.lon+
360*Math.round((a-h.lon)/360);return n.latLngToContainerPoint([h.lat,c])});for(let h=this.rows.length-
1;h>=0;h-=1){let{x:c,y:l}=this.spots[h].add(i);c<-20||l<-20||c>o.x+20||l>o.y+20||Nt(s,c,l,this.rows[h],
this.theme,{chosen:this.rows[h].id===this.chosen})}},pick(n,t){let e=this.map.getCenter().lng,i=this.
rows.map(r=>this.map.latLngToContainerPoint([r.lat,r.lon+360*Math.round((e-r.lon)/360)]));return Ze(
this.rows,i,n,t)}});var tn={light:{land:"#f8f6f1",coast:"#8f9aa5",border:"#a9a396",admin:"#d3cdc0",sea:"#dde6ec",everywhere:"\
#8c2d04",somewhere:"#d95f0e",nowhere:"#5d6875",halo:"#ffffff",region:"#1d2733",site:"#5b2a86",accent:"\
#0b5cad",dim:"#5d6875",dimOpacity:.16,rim:"#eef1f4"},dark:{land:"#232c36",coast:"#5c6874",border:"#6\
7727d",admin:"#3a444f",sea:"#111a23",everywhere:"#ffb27a",somewhere:"#ff8a3d",nowhere:"#a4b0bc",halo:"\
#10161d",region:"#f2f5f8",site:"#d5b3f5",accent:"#7db8f5",dim:"#000000",dimOpacity:.34,rim:"#0b1016"}};
function Ys(n){let t=document.createElement("canvas").getContext("2d");t.fillStyle="#ffffff",t.fillStyle=
n;let e=t.fillStyle;return e.startsWith("#")&&parseInt(e.slice(1,3),16)<128}function Kr(n){let t=window.
Streamlit;if(t&&t.events){t.events.addEventListener("streamlit:render",r=>{let o=r.detail&&r.detail.
theme;o&&n(o.base==="dark")});let i=getComputedStyle(document.documentElement).getPropertyValue("--b\
ackground-color");i&&n(Ys(i.trim()));return}let e=window.matchMedia("(prefers-color-scheme: dark)");
n(e.matches),e.addEventListener("change",()=>n(e.matches))}var Zr={x:0,w:100,h:100};function Js([n,t,e,i]){let r=Math.max(0,1-(e-n))/2,o=Math.max(0,1-(i-t))/2;
return[n-r,t-o,e+r,i+o]}var jr=(n,t)=>t+360*Math.round((n-t)/360),Hr=({x:n,y:t,w:e,h:i},r)=>r.x>n-4&&
r.x<n+e+4&&r.y>t-4&&r.y<t+i+4,en=class{constructor(t,e,i=()=>null,r=()=>[],o=()=>null){Object.assign(
this,{map:t,showChip:e,cover:i,points:r,card:o}),this.box=null,this.key=null,this.place=null,this.moved=
!1,this.quiet=0,this.pending=!1,t.on("movestart zoomstart",()=>{this.quiet||(this.moved=!0)}),t.on("\
moveend",()=>{!this.quiet&&this.moved&&this.offer()})}hasSize(){let{x:t,y:e}=this.map.getSize();return Math.
min(t,e)>56}quietly(t){this.quiet+=1;try{t()}finally{this.quiet-=1}}fit(){if(!this.box||(this.pending=
!this.hasSize(),this.pending))return;let[t,e,i,r]=Js(this.box),o=L.latLngBounds([[e,t],[r,i]]),{centre:s,
zoom:a}=this.uncovered(o);this.quietly(()=>this.map.setView(s,a,{animate:!1})),this.moved=!1,this.showChip(
!1)}looking(t,{left:e=0,right:i=0,bottom:r=0}={}){let{map:o}=this,s=L.point(28+e+i,28+r),a=Math.min(
o.getBoundsZoom(t,!1,s),o.getMaxZoom()),h=o.project(t.getNorthWest(),a).add(o.project(t.getSouthEast(),
a)).divideBy(2).add(L.point((i-e)/2,r/2));return{zoom:a,middle:h,centre:o.unproject(h,a)}}uncovered(t){
let{map:e}=this,i=e.getSize(),r=[this.looking(t)],o=[1,2,3,4,5,6,7,8],s=[],a=this.cover();if(a&&a.w<=
i.x/2&&a.h<=i.y/2){s.push([a,this.points()]);for(let l of o)r.push(this.looking(t,{left:a.w*l/8}),this.
looking(t,{bottom:a.h*l/8}))}let h=this.place&&this.card();if(h){let l=[[this.place[1],jr(t.getCenter().
lng,this.place[0])]];s.push([h,l]),h.w>i.x/2&&s.push([{...Zr,y:h.y-Zr.h},l]);for(let f of o)r.push(h.
w>i.x/2?this.looking(t,{bottom:Math.min(i.y-h.y,i.y/2)*f/8}):this.looking(t,{right:(i.x-h.x)*f/8}))}
let c=({zoom:l,middle:f})=>!s.some(([u,p])=>p.some(d=>Hr(u,e.project(d,l).subtract(f).add(i.divideBy(
2)))));return[...r].sort((l,f)=>f.zoom-l.zoom).find(c)||r[0]}showPlace(){if(!this.place||!this.hasSize())
return;let{map:t}=this,e=[this.place[1],jr(t.getCenter().lng,this.place[0])],i=t.getSize(),r=this.card(),
o=t.latLngToContainerPoint(e);if(L.bounds([14,14],[i.x-14,i.y-14]).contains(o)&&!(r&&Hr(r,o)))return;
let a=r&&r.w>i.x/2,h=r?L.point(a?14:i.x-r.x+14,a?i.y-r.y+14:14):L.point(14,14);this.quietly(()=>t.panInside(
e,{animate:!1,paddingTopLeft:[14,14],paddingBottomRight:h}))}offer(){if(!this.box||!this.hasSize())return;
let[t,e,i,r]=this.box,o=this.map.getBounds(),s=o.getWest()<=t&&o.getSouth()<=e&&o.getEast()>=i&&o.getNorth()>=
r;this.showChip(!s)}follow({fit:t,key:e,place:i}){let r=e!==this.key||String(t)!==String(this.box),o=String(
i||"")!==String(this.place||""),s=this.key===null;this.box=t,this.key=e,this.place=i,s||r&&!this.moved?
this.fit():this.offer(),o&&(this.showPlace(),this.moved&&this.offer())}resize(){this.quietly(()=>this.
map.invalidateSize(!1)),this.pending||!this.moved?this.fit():this.offer()}};var Qs=new Set(["strong","common","span"]),oi=L.Browser.mobile?12:5,si=class{constructor(t,e){Lt(this,
"accent",()=>this.theme.accent);this.map=t,this.options=e,this.theme=tn.light,this.dark=!1,this.revision=
0,this.groups=[],this.places={rows:[],chosen:"",unit:"km"},this.sites=[],this.frame={},this.tiles=null,
this.prepareFrame(),this.makeParts(),this.listen(),Kr(i=>this.setTheme(i))}get container(){return this.
map.getContainer()}prepareFrame(){let{container:t}=this;t.classList.add("rc-map");let e=HTMLElement.
prototype.focus.bind(t);t.focus=r=>e({preventScroll:!0,...r}),t.style.height="100%";for(let r of[t.parentElement,
t.parentElement.parentElement,document.getElementById("root")])r&&r!==document.body&&(r.style.height=
"100%");let i=document.querySelector("meta[name=viewport][content*='user-scalable']");i&&(i.content=
"width=device-width, initial-scale=1"),document.documentElement.lang="en",window.Streamlit&&(document.
title="Map of rings and places",t.classList.add("rc-in-page")),this.map.invalidateSize(!1)}makeParts(){
let{map:t,options:e}=this,i=e.drawing!==!1;this.base=new se(t,e,this.theme,{ready:()=>{this.globe.schedule(),
this.labels.schedule()},failed:r=>this.hint.say(`The base map could not be loaded (${r.message}). Ri\
ngs and places are complete.`,{Close:()=>this.hint.say("")})}),this.rings=new je(t,this.theme),this.
signs=new Br(this.theme).addTo(t),this.geodesics=new Me(e.geodesic),this.live=new Ye(t,this.rings,this.
geodesics,()=>this.checked?this.rings.colour(this.checked):this.theme.accent,r=>(this.globe.on&&this.
globe.drag(r),this.globe.on)),this.labels=new Xe(t,()=>this.labelled(),(r,o)=>this.spot(r,o)),this.allChip=
ki(t,"Show all",()=>this.view.fit()),this.view=new en(t,r=>{this.allChip.hidden=!r},()=>this.legend&&
this.legend.cover(),()=>this.ringPoints(),()=>this.card&&this.card.cover()),this.gestures=new Se(t),
this.full=new le(r=>{this.gestures.setFree(r),this.container.classList.toggle("rc-full",r)}),this.globe=
new _e(t,this.theme,{rings:this.rings,base:this.base,rows:()=>this.rows(),place:()=>this.places.chosen,
isFree:()=>this.gestures.free,chosen:r=>{this.stopTools(),Z("projection",{name:r})},drawn:()=>this.labels.
schedule(),click:r=>this.click({containerPoint:r})}),this.addTools(i),L.control.scale({metric:!0,imperial:!0,
maxWidth:100}).addTo(t),t.attributionControl.setPrefix(!1),t.attributionControl.addAttribution("Natu\
ral Earth · GeoNames"),this.legend=new Ve(t,r=>this.light(r)),this.tip=new pe(t),this.card=new ue(t,
()=>this.labels.schedule()),this.reader=new Qe(t,()=>this.inSight(),r=>this.pointAt(r),r=>de(r,this.
places.unit)),i&&(this.handles=new We(t,this.live,this.rings,this.tip,this.legend.slot))}addTools(t){
let{map:e}=this,i=new xt(e,"topleft");this.hint=new ae(e),e.on("click",s=>this.click(s)),i.add("fit",
"Show all",()=>{this.view.fit(),this.globe.fit()}),i.add("globe","Views for long ranges: true distan\
ces, globe",()=>this.globe.toggle()),i.add("full","Full screen",()=>this.full.toggle());let r=new xt(
e,"topleft");r.bar.classList.add("rc-own");let o=s=>r.set(s);if(t){this.draw=new me(e,this.hint,this.
rings.renderer,this.accent,o);for(let[s,a]of Object.entries({point:"Launch from a point: click it on\
 the map",circle:"Launch from a circle: click its centre, then its edge",polygon:"Launch from an are\
a: click its corners"}))r.add(s,a,()=>{this.measure.on&&this.measure.set(!1),this.draw.start(this.draw.
tool===s?null:s)},{toggles:!0})}this.measure=new Je(e,this.hint,this.geodesics,this.accent,o),r.add(
"measure","Measure between two points",()=>{this.draw&&this.draw.tool&&this.draw.start(null),this.measure.
set(!this.measure.on)},{toggles:!0})}listen(){let{map:t}=this;t.on("moveend zoomend resize",()=>{this.
base.show(),this.labels.schedule()}),t.on("mousemove",({containerPoint:i})=>this.hover(i)),t.on("mou\
seout",()=>{this.tip.hide(),this.light("")}),new ResizeObserver(()=>this.view.resize()).observe(this.
container);let e=new ResizeObserver(()=>this.labels.schedule());for(let i of this.container.querySelectorAll(
".leaflet-control"))e.observe(i)}ringPoints(){return this.rings.lines().filter(({properties:t})=>t.checked&&
t.role==="outer").flatMap(({lines:t})=>t.flatMap(e=>e.filter((i,r)=>r%Math.ceil(e.length/300)===0))).
map(([t,e])=>[e,t])}stopTools(){this.measure.on&&this.measure.set(!1),this.draw&&this.draw.tool&&this.
draw.start(null)}get busy(){return!!(this.draw&&this.draw.tool||this.measure.on)}spot(t,e){if(this.globe.
on)return this.globe.spot([t,e]);let i=this.map.getCenter().lng;return this.map.latLngToContainerPoint(
[e,t+360*Math.round((i-t)/360)])}rowAt(t,e){return this.globe.on?this.globe.pickRow(t,e):this.signs.
pick(t,e)}ringAt(t,e){return this.globe.on?this.globe.pickRing(t,e):this.rings.pick(t,e)}click({containerPoint:t}){
if(this.busy||this.handles&&this.handles.endsDrag())return;let e=this.rowAt(t,oi);if(e){this.tip.hide(),
this.card.preview(e,this.places.unit),Z("place",{id:e.id});return}let i=this.ringAt(t,oi);this.light(
i?i.key:""),i?this.tip.show(t,fn(i,this.places.unit)):this.tip.hide()}hover(t){this.busy||this.live.
active||L.Browser.mobile||(cancelAnimationFrame(this.hovering),this.hovering=requestAnimationFrame(()=>{
let e=this.rowAt(t,3),i=e?null:this.ringAt(t,oi);this.light(i?i.key:"");let{style:r}=this.container;
r.cursor=e?"pointer":i&&i.checked&&this.handles?"move":"",e?this.tip.show(t,de(e,this.places.unit)):
i?this.tip.show(t,fn(i,this.places.unit)):this.tip.hide()}))}light(t){t!==this.rings.lit&&(this.rings.
light(t),this.globe.schedule())}pointAt(t){let e=t&&this.labels.spot(t);if(!e){this.tip.hide();return}
this.tip.show(e,de(t,this.places.unit))}rows(){let t=new Set(this.sites.map(({id:e})=>e));return[...this.
sites,...this.places.rows.filter(({id:e})=>!t.has(e))]}inSight(){let t=this.map.getSize();return this.
rows().filter(e=>this.labels.sees(e,t))}labelled(){let t=this.rings.lines().filter(({properties:e})=>e.
label&&Qs.has(e.rank)).map(({lines:e,properties:i})=>({lines:e,properties:{...i,ink:this.rings.colour(
i)}}));return{rows:this.rows(),chosen:this.places.chosen,rings:t,zoom:this.globe.on?this.globe.likeZoom():
this.map.getZoom(),regions:this.rings.region.filter(({properties:e})=>e.label).map(({properties:e})=>({
text:e.label,lon:e.lon,lat:e.lat})),names:this.tiles?[]:this.base.names,region:(this.rings.region[0]||
{properties:{}}).properties.label}}setTheme(t){t!==this.dark&&(this.dark=t,this.theme=t?tn.dark:tn.light,
this.container.classList.toggle("rc-dark",t),this.base.setTheme(this.theme),this.rings.setTheme(this.
theme,t),this.signs.setTheme(this.theme),this.globe.setTheme(this.theme),this.showLegend(),this.labels.
schedule())}showLegend(){this.legend.show(this.frame.legend||{lines:[],signs:[]},this.theme,this.dark)}setTiles(t){
t&&!this.tiles?this.tiles=L.tileLayer("https://tile.openstreetmap.org/{z}/{x}/{y}.png",{maxZoom:12,attribution:'\
© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors'}).addTo(this.map):
!t&&this.tiles&&(this.tiles.remove(),this.tiles=null),this.base.hide(t)}begin(t,e){for(let i of this.
groups)i.clearLayers(),this.map.removeLayer(i);this.groups=[t],window.feature_group&&(window.feature_group.
length=0),this.draw&&this.draw.tool&&e.region!==this.frame.region&&this.draw.start(null),this.rings.
clear(),this.sites=[],this.frame=e,this.live.clear(),this.rings.setHatches(e.hatches||[]),this.setTiles(
!!e.tiles),this.revision+=1,this.container.dataset.revision=String(this.revision),queueMicrotask(()=>this.
end(t,e))}end(t,e){this.checked=(this.rings.lines().find(({properties:i})=>i.checked&&i.role==="oute\
r")||{}).properties,this.handles&&this.handles.show(t,e,this.rings.region[0]),this.showLegend(),this.
showCard(e.card),this.view.follow({fit:e.fit,key:e.follow,place:e.place}),this.signs.show(this.rows(),
this.places.chosen),this.globe.show({region:this.rings.region[0],rangeKm:e.range_km||0,key:e.follow,
projection:e.projection||""}),this.labels.schedule(),requestAnimationFrame(()=>{this.container.dataset.
painted=e.digest||""})}showCard(t){let e=this.rows().find(i=>i.id===this.places.chosen);!t&&e?this.card.
preview(e,this.places.unit):this.card.show(t)}layer(t,e,i){e==="region"?t.addLayer(this.rings.drawRegions(
i)):e==="rings"?t.addLayer(this.rings.drawRings(i)):e==="places"?this.places={rows:bi(i.columns),chosen:i.
chosen,unit:i.unit}:e==="sites"&&(this.sites=i.map(r=>({...r,site:!0})))}},Ut=null;function ta(n,t){
Ut=new si(n,t)}function ea(n,t){Ut.begin(n,t)}function na(n,t,e){Ut.layer(n,t,e)}function ia(n,t){let e=Uint8Array.
from(atob(t),r=>r.charCodeAt(0)),i=JSON.parse(Mi(xi(e)));Ut.begin(n,i.frame);for(let[r,o]of Object.entries(
i.layers))Ut.layer(n,r,o)}function ra(){return Ut}return to(oa);})();
