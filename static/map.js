/* Made of static/map/ by tests/map/build.js; do not edit. Sources 2ec985ab81bf114360b1ecc9b119af3807c842a5189754f62e56e21a31070ead */
var rangecheck=(()=>{var O=Object.defineProperty;var Zt=Object.getOwnPropertyDescriptor;var Xt=Object.getOwnPropertyNames;var Vt=Object.prototype.hasOwnProperty;var Yt=(i,t,e)=>t in i?O(i,t,{enumerable:!0,configurable:!0,writable:!0,value:e}):i[t]=e;var Jt=(i,t)=>{for(var e in t)O(i,e,{get:t[e],enumerable:!0})},Qt=(i,t,e,s)=>{if(t&&typeof t=="objec\
t"||typeof t=="function")for(let n of Xt(t))!Vt.call(i,n)&&n!==e&&O(i,n,{get:()=>t[n],enumerable:!(s=
Zt(t,n))||s.enumerable});return i};var te=i=>Qt(O({},"__esModule",{value:!0}),i);var _=(i,t,e)=>Yt(i,typeof t!="symbol"?t+"":t,e);var He={};Jt(He,{begin:()=>Ke,layer:()=>Ge,look:()=>Fe,start:()=>Be});function Mt(i){if(Array.isArray(i[0]))return i.map(Mt);let t=[],e=0,s=0;for(let n=0;n<i.length;n+=2)
e+=i[n],s+=i[n+1],t.push([e/1e3,s/1e3]);return t}function U(i){return i&&(i.geometries?{...i,geometries:i.
geometries.map(U)}:i.steps?{type:i.type,coordinates:Mt(i.steps)}:i)}function kt(i){if(!i.id)return[];
let t=i.name.split(`
`),e=new Set(i.capital);return i.id.split(`
`).map((s,n)=>({id:s.startsWith(":")?`geonames${s}`:s,name:t[n],lon:i.lon[n]/1e3,lat:i.lat[n]/1e3,verdict:i.
verdict[n],size:i.size[n],local:(i.local||{})[n]||"",distance:i.distance[n],capital:e.has(n),said:""}))}
function ct(i){if(!i)return[];if(i.geometries)return i.geometries.flatMap(ct);let{type:t,coordinates:e}=i;
return t==="Point"?[[e]]:t==="MultiPoint"?e.map(s=>[s]):t==="LineString"?[e]:t==="Polygon"||t==="Mul\
tiLineString"?e:e.flat()}function T(i){if(!i)return[];if(i.geometries)return i.geometries.flatMap(T);
if(!i.type.startsWith("Multi"))return[i];let t=i.type.slice(5);return i.coordinates.map(e=>({type:t,
coordinates:e}))}var ee=6,se=[["rc-countries",210],["rc-borders",220],["rc-dim",400],["rc-rings",410],["rc-places",420],
["rc-live",430],["rc-labels",610]],lt=i=>t=>L.latLng(t[1],t[0]+i);async function ie(i){let t=await fetch(
i);if(!t.ok)throw new Error(`${i}: ${t.status}`);return t.json()}function ne(i){return i.features.map(
t=>({lon:t.geometry.coordinates[0],lat:t.geometry.coordinates[1],text:t.properties.name,minZoom:t.properties.
zoom,kind:t.properties.kind==="country"?"country":"town"}))}var I=class{constructor(t,e,s,{ready:n,failed:r}){
this.map=t,this.options=e,this.theme=s,this.drawn=new Map,this.sources={},this.names=[],this.bordersAsked=
!1;for(let[a,h]of se){let c=t.createPane(a);c.style.zIndex=h,c.style.pointerEvents="none"}let o=a=>L.
canvas({pane:a,padding:.6});this.renderers={countries:o("rc-countries"),borders:o("rc-borders")},this.
part("countries").then(a=>(this.sources.countries=a,this.show(),t.getContainer().dataset.base="paint\
ed",this.part("labels").then(h=>{this.names=ne(h),n()},()=>null))).catch(a=>{t.getContainer().dataset.
base="failed",r(a)})}part(t){let e=(this.options.inline||{})[t];return e?Promise.resolve(e):ie(`${this.
options.assets}/${t}.json`)}style(t){let{theme:e}=this;return t==="countries"?{color:e.coast,weight:.8,
fillColor:e.land,fillOpacity:1,opacity:1}:{color:e.admin,weight:.8,opacity:1,fill:!1}}setTheme(t){this.
theme=t;for(let{layer:e,kind:s}of this.drawn.values())e.setStyle(this.style(s))}hide(t){this.map.getPane(
"rc-countries").style.display=t?"none":""}countries(){let{countries:t}=this.sources;return t?t.features.
flatMap(e=>T(e.geometry)):[]}show(){let{map:t,sources:e}=this,{x:s,y:n}=t.getSize();if(!e.countries||
Math.min(s,n)<50)return;let r=t.getBounds(),o=[0];r.getWest()<-180&&o.push(-360),r.getEast()>180&&o.
push(360);let a=t.getZoom()>=ee;a&&this.wantBorders();for(let h of o)for(let c of["countries","borde\
rs"]){let d=`${c}${h}`;if(!e[c]||this.drawn.has(d)||c==="borders"&&!a)continue;let p=L.geoJSON(e[c],
{pane:`rc-${c}`,renderer:this.renderers[c],interactive:!1,coordsToLatLng:lt(h),style:()=>this.style(
c),smoothFactor:.6});this.drawn.set(d,{layer:p,kind:c}),p.addTo(t)}this.showBorders(a)}showBorders(t){
let{map:e}=this;for(let{layer:s,kind:n}of this.drawn.values())n==="borders"&&(t&&!e.hasLayer(s)&&e.addLayer(
s),!t&&e.hasLayer(s)&&e.removeLayer(s))}wantBorders(){this.bordersAsked||(this.bordersAsked=!0,this.
part("borders").then(t=>{this.sources.borders=t,this.show()},()=>null))}};var St=0;function w(i,t={},e=null){let{Streamlit:s}=window;if(!s)return;St+=1;let n={type:"Feature",
geometry:e,properties:{action:i,...t,sequence:`${Date.now()}-${St}`}};s.setComponentValue({last_active_drawing:n})}var Et="http://www.w3.org/2000/svg",oe={fit:"M5 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0M12 2v5M12 17v5M2 12\
h5M17 12h5",full:"M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",point:"M12 21s-6-6.2-6-11a6 6 0 0 1 12 0c0\
 4.800-6 11-6 11zM12 8v4M10 10h4",circle:"M12 4a8 8 0 1 0 .01 0M12 12h.01",polygon:"M5 8l8-4 7 7-5 9\
H6z",measure:"M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2",globe:"M12 3a9 9 0 1 0 .01 0M3 12h18M\
12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18"};function re(i){let t=document.createElementNS(Et,"svg");t.setAttribute(
"viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");let e=document.createElementNS(Et,"path");
for(let[s,n]of Object.entries({d:i,fill:"none",stroke:"currentColor","stroke-width":2,"stroke-lineca\
p":"round"}))e.setAttribute(s,n);return t.append(e),t}function Ct(i,t){L.DomEvent.on(i,"click",e=>{L.
DomEvent.stop(e),t()})}function ae(i,t,e,s){let n=L.DomUtil.create("button","",i);return n.type="but\
ton",n.title=e,n.setAttribute("aria-label",e),n.dataset.tool=t,n.append(re(oe[t])),Ct(n,s),n}function E(i,t,e){
let s=L.DomUtil.create("button","",i);return s.type="button",s.textContent=t,Ct(s,e),s}function N(i,t,e){
let s=L.Control.extend({onAdd:()=>t});L.DomEvent.disableClickPropagation(t),L.DomEvent.disableScrollPropagation(
t);let n=new s({position:e});return n.addTo(i),n}var P=class{constructor(t,e){this.bar=L.DomUtil.create(
"div","leaflet-bar rc-tools"),N(t,this.bar,e)}add(t,e,s,{toggles:n=!1}={}){let r=ae(this.bar,t,e,s);
return n&&r.setAttribute("aria-pressed","false"),r}set(t){for(let e of this.bar.querySelectorAll("[a\
ria-pressed]"))e.setAttribute("aria-pressed",String(e.dataset.tool===t))}},z=class{constructor(t){this.
box=L.DomUtil.create("div","rc-hint"),this.text=L.DomUtil.create("span","",this.box),this.text.setAttribute(
"role","status"),this.actions=L.DomUtil.create("div","rc-actions",this.box),this.box.hidden=!0,N(t,this.
box,"topright")}say(t,e={}){this.text.textContent=t,this.actions.replaceChildren();for(let[s,n]of Object.
entries(e))E(this.actions,s,n);this.box.hidden=!t}};function Tt(i,t,e){let s=E(i.getContainer(),t,e);
return s.className="rc-chip",s.hidden=!0,L.DomEvent.disableClickPropagation(s),s}var $=class{constructor(t){
this.change=t,this.filled=!1,document.addEventListener("fullscreenchange",()=>this.tell(!!document.fullscreenElement))}toggle(){
document.fullscreenElement?document.exitFullscreen():this.filled?this.fill(!1):document.fullscreenEnabled?
document.documentElement.requestFullscreen().catch(()=>this.fill(!0)):this.fill(!0)}fill(t){let e=window.
frameElement||document.body.querySelector(".map-frame");if(!e)return;this.filled=t;let s=t?{position:"\
fixed",inset:"0",width:"100vw",height:"100dvh","z-index":"1000000","max-height":"none"}:{};for(let n of[
"position","inset","width","height","z-index","max-height"])s[n]?e.style.setProperty(n,s[n],"importa\
nt"):e.style.removeProperty(n);this.tell(t)}tell(t){this.change(t)}};var he=[1,2,5,10,20,50,100];function dt(i){return i<200?1:i<1e3?5:i<3e3?10:i<1e4?50:100}var Pt=i=>he.
find(t=>t>=i)||200;function R(i,t=dt(i)){return Math.max(10,Math.min(19900,Math.round(i/t)*t))}var At=i=>1e3*
Math.log(i/10)/Math.log(19900/10),Dt=i=>10*(19900/10)**(i/1e3),M=i=>`${Math.round(i).toLocaleString(
"en")} km · ${Math.round(i/1.609344).toLocaleString("en")} mi`;var Ot={e:"in range from all of the region",s:"in range from part of the region",n:"out of range"};function k(i,t,e,s=""){
let n=L.DomUtil.create(t,s,i);return n.textContent=e,n.dir="auto",n}async function le(i,t){let e=!0;
try{await navigator.clipboard.writeText(i)}catch{let n=document.createElement("textarea");n.value=i,
document.body.append(n),n.select(),e=document.execCommand("copy"),n.remove()}let s=t.textContent;t.textContent=
e?"Copied":"Not copied: select the sentence above",setTimeout(()=>{t.textContent=s},2e3)}var B=class{constructor(t,e){
this.map=t,this.box=L.DomUtil.create("section","rc-card",t.getContainer()),this.box.hidden=!0,this.box.
setAttribute("aria-live","polite"),L.DomEvent.disableClickPropagation(this.box),this.box.addEventListener(
"keydown",s=>{s.key==="Escape"&&this.close()}),new ResizeObserver(()=>{t.getContainer().style.setProperty(
"--rc-card",`${this.box.offsetHeight}px`),e()}).observe(this.box)}close(){this.hide(),w("place",{id:""}),
this.map.getContainer().focus()}hide(){this.box.hidden=!0,this.map.getContainer().classList.remove("\
rc-with-card")}preview(t,e){this.show({title:t.name,local:t.local,subtitle:"",said:t.said,rows:[],brief:`${t.
distance.toLocaleString("en")} ${e}, ${Ot[t.verdict]}`})}show(t){if(!t){this.hide();return}let{box:e}=this;
e.replaceChildren(),e.setAttribute("aria-label",t.title);let s=L.DomUtil.create("div","rc-card-head",
e);k(s,"h2",t.title),t.local&&k(s,"span",t.local,"rc-local");let n=E(s,"×",()=>this.close());if(n.setAttribute(
"aria-label",`Close ${t.title}`),n.className="rc-close",t.subtitle&&k(e,"p",t.subtitle,"rc-faint"),t.
brief&&k(e,"p",t.brief,"rc-brief"),t.rows.length){let o=L.DomUtil.create("dl","",e);for(let[a,h]of t.
rows){let c=L.DomUtil.create("div","",o);k(c,"dt",a),k(c,"dd",h)}}t.said&&k(e,"p",t.said,"rc-said");
let r=L.DomUtil.create("div","rc-actions",e);if(t.sentence){let o=E(r,"Copy sentence",()=>le(t.sentence,
o))}for(let[o,a]of t.actions||[])E(r,o,()=>w(a,{id:t.id}));e.hidden=!1,this.map.getContainer().classList.
add("rc-with-card")}},K=class{constructor(t){this.map=t,this.box=L.DomUtil.create("div","rc-tip",t.getContainer()),
this.box.hidden=!0}show(t,e){this.box.replaceChildren(),e.filter(Boolean).forEach((h,c)=>k(this.box,
c?"div":"strong",h)),this.box.hidden=!1;let s=this.map.getSize(),{offsetWidth:n,offsetHeight:r}=this.
box,o=Math.max(4,Math.min(t.x+14,s.x-n-4)),a=t.y+16+r>s.y?t.y-r-12:t.y+16;this.box.style.transform=`\
translate(${Math.round(o)}px, ${Math.round(Math.max(4,a))}px)`}hide(){this.box.hidden=!0}},G=(i,t)=>[
i.local?`${i.name} · ${i.local}`:i.name,`${i.distance.toLocaleString("en")} ${t}: ${Ot[i.verdict]}`,
i.said],ut=({label:i,km:t,who:e},s)=>[`${i} (${Math.round(s==="km"?t/1.609344:t).toLocaleString("en")}\
 ${s==="km"?"mi":"km"})`,...e.slice(0,4),e.length>4?`and ${e.length-4} more`:""];var de=8,ue=14,F=i=>Math.round(i*1e5)/1e5,A=i=>[F(i.wrap().lng),F(i.lat)];function ft(i){let t=i.map(
([e,s])=>[F(e),F(s)]);return{type:"Polygon",coordinates:[[...t,[...t[0]]]]}}var pt=i=>Math.max(1,Math.
round(i/100)/10),H=class{constructor(t,e,s,n,r){Object.assign(this,{map:t,hint:e,renderer:s,accent:n,
chosen:r}),this.tool=null,this.points=[],this.preview=null,t.on("click",o=>this.click(o)),t.on("mous\
emove",o=>this.move(o)),t.on("dblclick",o=>this.doubleClick(o)),L.DomEvent.on(document,"keydown",o=>this.
key(o))}start(t){this.clear(),this.tool=t,this.map.getContainer().classList.toggle("rc-drawing",!!t),
t?this.map.doubleClickZoom.disable():this.map.doubleClickZoom.enable(),this.chosen(t),this.tell()}clear(){
this.preview&&this.preview.remove(),this.preview=null,this.points=[]}tell(){let t={Cancel:()=>this.start(
null)},e=this.points.length;if(this.tool==="point")this.hint.say("Click where to launch from.",t);else if(this.
tool==="circle")this.hint.say(e?"Click the circle's edge.":"Click the circle's centre.",e?{Undo:()=>this.
undo(),...t}:t);else if(this.tool==="polygon"){let s=e>2?{Finish:()=>this.finishPolygon()}:{},n=e?{Undo:()=>this.
undo()}:{};this.hint.say(e>2?"Click more corners; double click, or Finish, closes the area.":"Click \
each corner of the area.",{...s,...n,...t})}else this.hint.say("")}undo(){this.points.pop(),this.preview&&
this.preview.remove(),this.preview=null,this.points.length&&this.sketch(this.points[this.points.length-
1]),this.tell()}style(){return{color:this.accent(),weight:2,dashArray:"4 4",interactive:!1,renderer:this.
renderer,fillOpacity:.08}}sketch(t){this.preview&&this.preview.remove(),this.preview=this.tool==="ci\
rcle"?L.circle(this.points[0],{...this.style(),radius:this.points[0].distanceTo(t)}):L.polygon([...this.
points,t],this.style()),this.preview.addTo(this.map)}pixelsBetween(t,e){return this.map.latLngToContainerPoint(
t).distanceTo(this.map.latLngToContainerPoint(e))}click(t){if(!this.tool)return;let{latlng:e}=t,{points:s}=this;
if(this.tool==="point"){let[r,o]=A(e);this.start(null),w("point",{lon:r,lat:o});return}let n=s[s.length-
1];if(!(n&&this.pixelsBetween(n,e)<de)){if(this.tool==="circle"&&s.length){this.finishCircle(e);return}
if(s.length>2&&this.pixelsBetween(s[0],e)<ue){this.finishPolygon();return}s.push(e),this.sketch(e),this.
tell()}}move(t){this.tool&&this.points.length&&this.sketch(t.latlng)}doubleClick(t){this.tool&&(L.DomEvent.
stop(t),this.tool==="polygon"&&this.points.length>2&&this.finishPolygon())}finishCircle(t){let[e,s]=A(
this.points[0]),n=pt(this.points[0].distanceTo(t));this.start(null),w("circle",{lon:e,lat:s,radius_km:n})}finishPolygon(){
let t=this.points.map(e=>[e.lng,e.lat]);this.start(null),t.length>2&&w("polygon",{},ft(t))}key(t){this.
tool&&(t.key==="Escape"&&this.start(null),!(t.target.closest&&t.target.closest("button"))&&(t.key===
"Enter"&&this.tool==="polygon"&&this.finishPolygon(),t.key==="Backspace"&&this.undo()))}};var g=Math.PI/180,S=2*Math.PI,Ut=63710088e-1,mt=([i,t])=>{let e=Math.cos(t*g);return[e*Math.cos(i*g),
e*Math.sin(i*g),Math.sin(t*g)]},C=(i,t)=>i[0]*t[0]+i[1]*t[1]+i[2]*t[2];function D(i,t){let e=mt(i),s=mt(
t),n=Math.hypot(e[1]*s[2]-e[2]*s[1],e[2]*s[0]-e[0]*s[2],e[0]*s[1]-e[1]*s[0]);return Ut*Math.atan2(n,
C(e,s))}function q([i,t],e,s){let n=s/Ut,r=e*g,o=Math.sin(t*g)*Math.cos(n)+Math.cos(t*g)*Math.sin(n)*
Math.cos(r),a=Math.atan2(Math.sin(r)*Math.sin(n)*Math.cos(t*g),Math.cos(n)-Math.sin(t*g)*o);return[i+
a/g,Math.asin(Math.max(-1,Math.min(1,o)))/g]}var W=class{constructor(){this.ends=new Float64Array(256),
this.count=0}reset(){this.ends[0]=0,this.ends[1]=S,this.count=1}subtract(t,e){if(e>=S){this.count=0;
return}let s=t-S*Math.floor(t/S),n=s+e;this.cut(s,Math.min(n,S)),n>S&&this.cut(0,n-S)}cut(t,e){let{ends:s}=this;
for(let n=this.count-1;n>=0;n-=1){let r=s[2*n],o=s[2*n+1];if(!(e<=r||t>=o))if(t>r&&e<o){if(2*this.count+
2>s.length)continue;s[2*n+1]=t,s[2*this.count]=e,s[2*this.count+1]=o,this.count+=1}else t>r?s[2*n+1]=
t:e<o?s[2*n]=e:(this.count-=1,s[2*n]=s[2*this.count],s[2*n+1]=s[2*this.count+1])}}};function fe(i){let t=new Set;
for(let e of[[1,0,0],[0,1,0],[0,0,1],[1,1,0],[1,-1,0],[1,0,1],[0,1,1],[1,1,1],[1,-1,1],[1,1,-1]]){let s=0,
n=0;i.forEach((r,o)=>{C(r,e)<C(i[s],e)&&(s=o),C(r,e)>C(i[n],e)&&(n=o)}),t.add(s).add(n)}return[...t]}
function j(i){let t=i.map(mt),e=i.map(([o,a])=>[-Math.sin(a*g)*Math.cos(o*g),-Math.sin(a*g)*Math.sin(
o*g),Math.cos(a*g)]),s=i.map(([o])=>[-Math.sin(o*g),Math.cos(o*g),0]),n=t.reduce((o,a)=>o+a[2],0)/(t.
length||1),r=63567523142e-4/(1-.00669437999*n*n);return{points:i,vectors:t,norths:e,easts:s,radiusM:r,
extremes:fe(t)}}function It(i,{vectors:t,norths:e,easts:s,extremes:n},r,o,a){let h=t.length,c=t[r],d=e[r],
p=s[r],f=o>0?2*o*o-1:-1;i.reset();let u=l=>{let m=c[0]*l[0]+c[1]*l[1]+c[2]*l[2];if(m<f||m>1-1e-13)return;
let x=Math.sqrt(1-m*m)*a,y=o*(1-m)/x;if(y>=1)return;if(y<=-1){i.count=0;return}let b=Math.acos(y),v=Math.
atan2(p[0]*l[0]+p[1]*l[1],d[0]*l[0]+d[1]*l[1]+d[2]*l[2]);i.subtract(v-b,2*b)};for(let l=1;l<=4&&i.count;l+=
1)u(t[(r+l)%h]),u(t[(r-l%h+h)%h]);for(let l=0;l<n.length&&i.count;l+=1)u(t[n[l]]);for(let l=0;l<h&&i.
count;l+=1)u(t[l])}function pe({vectors:i,norths:t,easts:e},s,n,r,o){let a=o*Math.cos(n),h=o*Math.sin(
n);return[0,1,2].map(c=>r*i[s][c]+a*t[s][c]+(c<2?h*e[s][c]:0))}function zt(i,t){let e=t/i.radiusM,s=new W,
n=i.points.filter((r,o)=>(It(s,i,o,Math.cos(e),Math.sin(e)),s.count>0));return{...j(n),radiusM:i.radiusM,
every:i.vectors,shortestM:t}}function gt(i,t,e={}){let{direct:s=q,inside:n=()=>!1,stepRad:r=g}=e,o=t/
i.radiusM,a=Math.cos(o),h=Math.sin(o),c=new W,d=[],p=Math.cos(o*(1-1e-6));return i.points.forEach((f,u)=>{
It(c,i,u,a,h);for(let l=0;l<c.count;l+=1){let m=c.ends[2*l],x=c.ends[2*l+1];if(x-m<1e-9)continue;if(i.
every){let v=pe(i,u,(m+x)/2,a,h);if(i.every.some(ht=>C(ht,v)>p))continue}if(n(q(f,(m+x)/2/g,t)))continue;
let y=Math.max(1,Math.ceil((x-m)/r)),b=[];for(let v=0;v<=y;v+=1)b.push(s(f,(m+(x-m)*v/y)/g,t));d.push(
b)}}),d}function wt(i){return Math.min(.25,Math.sqrt(.8/Math.max(i,1)))}function Z(i,[t,e]){let s=!1;
for(let n of i){if(n.length<3)continue;let r=360*Math.round((t-n[0][0])/360),o=t-r;for(let a=0,h=n.length-
1;a<n.length;h=a,a+=1){let[c,d]=n[a],[p,f]=n[h];d>e!=f>e&&o<(p-c)*(e-d)/(f-d)+c&&(s=!s)}}return s}function _t([
i,t],e){let s=Math.max(-85.05,Math.min(85.05,t)),n=Math.log(Math.tan(Math.PI/4+s*g/2))/g;return[i*e,
n*e]}function $t(i,t,e,s,n=.7){let r=Math.sqrt(8*e*s)/111320,o=new Set,a=[],h=c=>{let[d,p]=_t(c,t),f=`${Math.
round(d/n)},${Math.round(p/n)}`;o.has(f)||(o.add(f),a.push(c))};for(let c of i){let d=c.map(f=>[..._t(
f,t),...f]),p=me(d,n/2).map(([,,f,u])=>[f,u]);p.forEach((f,u)=>{h(f);let l=p[u+1];if(!l)return;let m=Math.
cos((f[1]+l[1])/2*g),x=Math.hypot((l[0]-f[0])*m,l[1]-f[1]),y=Math.min(400,Math.ceil(x/r));for(let b=1;b<
y;b+=1)h([f[0]+(l[0]-f[0])*b/y,f[1]+(l[1]-f[1])*b/y])})}return a}function me(i,t){if(i.length<3)return[
...i];let e=new Uint8Array(i.length);e[0]=e[i.length-1]=1;let s=[[0,i.length-1]];for(;s.length;){let[
n,r]=s.pop(),o=0,a=-1;for(let h=n+1;h<r;h+=1){let c=yt(i[h],i[n],i[r]);c>o&&(o=c,a=h)}o>t&&(e[a]=1,s.
push([n,a],[a,r]))}return i.filter((n,r)=>e[r])}function yt([i,t],[e,s],[n,r]){let o=n-e,a=r-s,h=o*o+
a*a,c=h?Math.max(0,Math.min(1,((i-e)*o+(t-s)*a)/h)):0;return Math.hypot(i-e-c*o,t-s-c*a)}var X=class{constructor(t){_(this,"direct",(t,e,s)=>{let n=this.geographic;if(!n)return q(t,e,s);let r=n.
WGS84.Direct(t[1],t[0],e,s,n.LATITUDE|n.LONGITUDE|n.LONG_UNROLL);return[r.lon2,r.lat2]});this.address=
t,this.wanted=null,this.geographic=null}load(){return this.address?(this.wanted||=new Promise(t=>{let e=document.
createElement("script");e.src=this.address,e.onload=()=>{this.geographic=window.geodesic.Geodesic,t()},
e.onerror=()=>t(),document.head.append(e)}),this.wanted):Promise.resolve()}distance(t,e){let s=this.
geographic;return s?s.WGS84.Inverse(t[1],t[0],e[1],e[0],s.DISTANCE).s12:D(t,e)}line(t,e){let s=this.
geographic,n=Math.max(2,Math.min(200,Math.ceil(D(t,e)/1e5)));if(!s)return[t,e];let{WGS84:r}=s,o=r.InverseLine(
t[1],t[0],e[1],e[0],s.LATITUDE|s.LONGITUDE|s.DISTANCE_IN|s.LONG_UNROLL);return Array.from({length:n+
1},(a,h)=>{let c=o.Position(o.s13*h/n,s.LATITUDE|s.LONGITUDE|s.LONG_UNROLL);return[c.lon2,c.lat2]})}};var V=class{constructor(t){this.map=t,this.free=!1,this.timer=0,this.hint=L.DomUtil.create("div","rc\
-gesture",t.getContainer()),this.hint.setAttribute("aria-hidden","true"),t.scrollWheelZoom.disable(),
L.Browser.mobile&&t.dragging.disable();let e=t.getContainer();e.addEventListener("wheel",s=>this.wheel(
s),{passive:!1}),e.addEventListener("touchmove",s=>{!this.free&&s.touches.length===1&&!s.target.closest(
".rc-own-touch")&&this.say("Use two fingers to move the map")},{passive:!0})}setFree(t){this.free=t,
L.Browser.mobile&&(t?this.map.dragging.enable():this.map.dragging.disable())}wheel(t){if(!this.free&&
!t.ctrlKey&&!t.metaKey){let a=/Mac/.test(navigator.platform)?"⌘":"Ctrl";this.say(`Use ${a} and the\
 wheel to zoom the map`);return}t.preventDefault();let e=this.map.getContainer().getBoundingClientRect(),
s=L.point(t.clientX-e.x,t.clientY-e.y),n=t.deltaMode===1?20:1,r=Math.max(-1,Math.min(1,-t.deltaY*n/100)),
o=this.map.getZoom()+r;this.map.setZoomAround(s,Math.max(this.map.getMinZoom(),Math.min(o,this.map.getMaxZoom())))}say(t){
this.hint.textContent=t,this.hint.classList.add("shown"),clearTimeout(this.timer),this.timer=setTimeout(
()=>this.hint.classList.remove("shown"),1400)}};var ge=8,we=500,ye={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},xe=6;function Nt(i){
let t=0;return()=>{clearTimeout(t),t=setTimeout(i,we)}}var Y=class{constructor(t,e,s,n,r){Object.assign(
this,{map:t,live:e,rings:s,tip:n}),this.area=null,this.edit=null,this.rangeKm=0,this.dragged=null,this.
makeKnob(),this.makeSlider(r),t.on("moveend zoomend resize",()=>this.placeKnob()),t.getContainer().addEventListener(
"pointerdown",o=>this.grip(o),!0),t.getContainer().addEventListener("pointerenter",()=>this.warm()),
t.getContainer().addEventListener("focusin",()=>this.warm())}show(t,{edit:e,range_km:s},n){this.edit=
e,this.rangeKm=s||0,this.area=this.areaOf(e,n),this.markers(t),this.slider.parentElement.hidden=!this.
rangeKm,this.slid=0,this.setSlider(this.rangeKm),this.placeKnob()}areaOf(t,e){if(t&&t.kind==="point")
return{centre:[t.lon,t.lat],radiusM:0};if(t&&t.kind==="circle")return{centre:[t.lon,t.lat],radiusM:t.
radius_km*1e3};if(!e)return null;let s=ct(e.geometry);return s.length===1&&s[0].length===1?{centre:s[0][0],
radiusM:0}:{rings:s}}warm(){this.area&&this.rangeKm&&this.live.warm(this.area,this.rangeKm*1e3)}draw(t,e=this.
rangeKm){t&&e&&this.live.draw(t,e*1e3)}handle(t,e,s,{dragging:n,done:r}){let{map:o}=this,a=L.marker(
[e[1],e[0]],{draggable:!0,keyboard:!0,title:s,alt:s,autoPanOnFocus:!1,icon:L.divIcon({className:"rc-\
handle",iconSize:L.Browser.mobile?[28,28]:[16,16]})}),h=()=>{let d=a.getLatLng();n([d.lng,d.lat]),this.
say(d)},c=Nt(()=>this.finish(()=>r(a.getLatLng())));return a.on("drag",h),a.on("dragend",()=>this.finish(
()=>r(a.getLatLng()))),a.on("keydown",({originalEvent:d})=>{let p=ye[d.key];if(!p)return;L.DomEvent.
stop(d);let f=o.latLngToContainerPoint(a.getLatLng()).add(L.point(p).multiplyBy(ge));a.setLatLng(o.containerPointToLatLng(
f)),h(),c()}),t.addLayer(a),a}finish(t){this.tip.hide(),this.live.release(),t()}say(t){let e=this.map.
latLngToContainerPoint(t),s=this.area&&this.area.centre,n=s?this.live.geodesics.distance(s,[t.lng,t.
lat])/1e3:0;this.tip.show(e,[this.saying||M(this.rangeKm),n>1&&!this.saying?`moved ${M(n)}`:""])}markers(t){
let{edit:e}=this;if(e)if(e.kind==="point")this.handle(t,[e.lon,e.lat],"Launch point: drag to move",{
dragging:s=>this.draw({centre:s,radiusM:0}),done:s=>{let[n,r]=A(s);w("point",{lon:n,lat:r})}});else if(e.
kind==="circle"){let s=e.radius_km*1e3;this.handle(t,[e.lon,e.lat],"Centre of the circle: drag to mo\
ve",{dragging:o=>this.draw({centre:o,radiusM:s}),done:o=>{let[a,h]=A(o);w("circle",{lon:a,lat:h,radius_km:e.
radius_km})}});let n=[e.lon,e.lat],r=o=>this.live.geodesics.distance(n,o);this.handle(t,e.edge,"Edge\
 of the circle: drag to resize",{dragging:o=>{this.saying=`radius ${M(r(o)/1e3)}`,this.draw({centre:n,
radiusM:r(o)})},done:o=>{this.saying="",w("circle",{lon:e.lon,lat:e.lat,radius_km:pt(r([o.lng,o.lat]))})}})}else
e.kind==="polygon"&&e.ring.forEach((s,n)=>{let r=o=>e.ring.map((a,h)=>h===n?o:a);this.handle(t,s,`Co\
rner ${n+1}: drag to move`,{dragging:o=>{let a=r(o);this.draw({rings:[[...a,a[0]]]})},done:o=>w("pol\
ygon",{},ft(r([o.lng,o.lat])))})})}makeKnob(){this.knob=L.DomUtil.create("div","rc-knob rc-own-touch",
this.map.getContainer()),this.knob.title="Drag to change the range",this.knob.setAttribute("aria-hid\
den","true"),this.knob.hidden=!0,L.DomEvent.disableClickPropagation(this.knob),this.knob.addEventListener(
"pointerdown",t=>this.drag(t,this.knob))}placeKnob(){let t=this.rings.lines().find(({properties:n})=>n.
checked&&n.role==="outer"),e=this.map.getSize(),s=null;for(let n of t&&this.rangeKm?t.lines:[])for(let r of t.
properties.seam?[-360,0,360]:[0])for(let[o,a]of n){let h=this.map.latLngToContainerPoint([a,o+r]);h.
x<60||h.y<60||h.x>e.x-24||h.y>e.y-60||(!s||h.x>s.x)&&(s=h)}this.knob.hidden=!s,s&&(this.knob.style.transform=
`translate(${s.x}px, ${s.y}px)`)}grip(t){if(t.pointerType!=="mouse"||t.button||!this.rangeKm||!this.
area)return;let{map:e}=this;if(!e.getPane("mapPane").contains(t.target)&&t.target!==e.getContainer()||
t.target.closest(".rc-handle")||e.getContainer().classList.contains("rc-drawing"))return;let n=e.mouseEventToContainerPoint(
t),r=this.rings.pick(n,xe);!r||!r.checked||r.role!=="outer"||this.drag(t,e.getContainer())}drag(t,e){
if(!this.area||t.button)return;let{map:s,live:n}=this,r=s.mouseEventToContainerPoint(t),o=s.dragging.
enabled();s.dragging.disable();let a=0,h=d=>{let p=s.mouseEventToContainerPoint(d);if(!a&&p.distanceTo(
r)<4)return;let{lng:f,lat:u}=s.containerPointToLatLng(p),l=Pt(n.metresPerPixel(u)/1e3);a=R(this.distanceKm(
[f,u]),l),this.draw(this.area,a),this.setSlider(a),this.knob.style.transform=`translate(${p.x}px, ${p.
y}px)`,this.tip.show(p,[M(a)])},c=d=>{for(let[p,f]of[["pointermove",h],["pointerup",c],["pointercanc\
el",c]])e.removeEventListener(p,f);if(o&&s.dragging.enable(),!!a){if(this.dragged=performance.now(),
d.type==="pointercancel"){this.tip.hide(),n.clear(),this.placeKnob();return}this.finish(()=>w("range",
{range_km:a}))}};e.setPointerCapture(t.pointerId),e.addEventListener("pointermove",h),e.addEventListener(
"pointerup",c),e.addEventListener("pointercancel",c)}endsDrag(){return this.dragged!==null&&performance.
now()-this.dragged<300}distanceKm(t){let{geodesics:e}=this.live;if(this.area.centre)return(e.distance(
this.area.centre,t)-(this.area.radiusM||0))/1e3;if(Z(this.area.rings,t))return 0;let{points:s}=this.
live.corners(this.area,this.rangeKm*1e3),n=s[0],r=1/0;for(let o of s){let a=D(o,t);a<r&&(r=a,n=o)}return e.
distance(n,t)/1e3}makeSlider(t){let e=L.DomUtil.create("label","",t);L.DomUtil.create("span","",e).textContent=
"Range ",this.slider=L.DomUtil.create("input","rc-own-touch",e),Object.assign(this.slider,{type:"ran\
ge",min:0,max:1e3,step:"any"}),this.said=L.DomUtil.create("output","",e),e.hidden=!0;let s=Nt(()=>this.
finish(()=>w("range",{range_km:this.slid})));this.slider.addEventListener("input",()=>{this.slide(R(
Dt(Number(this.slider.value))))}),this.slider.addEventListener("change",()=>{this.slid&&this.finish(
()=>w("range",{range_km:this.slid}))}),this.slider.addEventListener("keydown",n=>{let r={ArrowRight:1,
ArrowUp:1,ArrowLeft:-1,ArrowDown:-1,PageUp:10,PageDown:-10}[n.key];if(!r)return;n.preventDefault();let o=this.
slid||this.rangeKm;this.slide(R(o+r*dt(o))),this.setSlider(this.slid),s()}),L.DomEvent.on(t,"pointer\
down mousedown touchstart",L.DomEvent.stopPropagation)}slide(t){this.slid=t,this.tell(t),this.draw(this.
area,t)}tell(t){this.said.textContent=M(t),this.slider.setAttribute("aria-valuetext",M(t))}setSlider(t){
t&&(this.slider.value=String(At(t)),this.tell(t))}};var be=(i,t)=>i.x<t.x+t.w&&t.x<i.x+i.w&&i.y<t.y+t.h&&t.y<i.y+i.h;function xt(i,t,{gap:e=0,centred:s=!1}={}){
let r={x:i.x-t/2,y:i.y-8.5,w:t,h:17};return s?[r]:[{x:i.x+e,y:r.y,w:t,h:17},{x:i.x-e-t,y:r.y,w:t,h:17},
{x:r.x,y:i.y-e-17,w:t,h:17},{x:r.x,y:i.y+e,w:t,h:17}]}function Rt(i,t,e,s){let n=[...e],r=[],o=a=>a.
x>=2&&a.y>=2&&a.x+a.w<=t.x-2&&a.y+a.h<=t.y-2&&!n.some(h=>be(a,h));for(let a of i){if(r.length>=s)break;
let h=a.spots.find(o);h&&(n.push(h),r.push([a,h]))}return r}function Bt(i,t){let s=i.flat().filter(({
x:r,y:o})=>r>12&&o>12&&r<t.x-12&&o<t.y-12);s.sort((r,o)=>r.y-o.y);let n=Math.max(1,Math.floor(s.length/
40));return s.filter((r,o)=>o%n===0)}var Le=70,ve='"Source Sans", "Segoe UI", system-ui, sans-serif',Me={ring:12,country:4},J=class{constructor(t,e){
this.map=t,this.content=e,this.due=0,this.widths=new Map,this.pen=document.createElement("canvas").getContext(
"2d"),this.pane=t.getPane("rc-labels"),this.pane.classList.add("rc-labels"),this.pane.setAttribute("\
aria-hidden","true")}schedule(){cancelAnimationFrame(this.due),this.due=requestAnimationFrame(()=>this.
show())}width(t,e){let s=e==="place"||e==="town"?"":"600 ",n={ring:11,town:11,country:10.5,selected:13}[e]||
12,r=e==="country"?t.toUpperCase():t,o=`${s}${n}${r}`;return this.widths.has(o)||(this.widths.size>5e3&&
this.widths.clear(),this.pen.font=`${s}${n}px ${ve}`,this.widths.set(o,this.pen.measureText(r).width+
(Me[e]||4)+(e==="country"?r.length:0))),this.widths.get(o)}spot(t){let e=this.map.getCenter().lng,s=t.
lon+360*Math.round((e-t.lon)/360);return this.map.latLngToContainerPoint([t.lat,s])}at(t,e,s){let n=this.
width(e.text||e.name,t);return{kind:t,text:e.text||e.name,w:n,spots:xt(this.spot(e),n,s)}}*wanted(t){
let{rows:e,chosen:s,rings:n,regions:r,names:o,zoom:a,region:h}=this.content(),c=u=>{let{x:l,y:m}=this.
spot(u);return l>0&&m>0&&l<t.x&&m<t.y},d=e.find(u=>u.id===s);d&&(yield this.at("selected",d,{gap:9}));
for(let{lines:u,properties:l}of n){let m=this.width(l.label,"ring"),x=(l.seam?[-360,0,360]:[0]).flatMap(
y=>u.map(b=>b.map(([v,ht])=>this.map.latLngToContainerPoint([ht,v+y]))));yield{kind:"ring",text:l.label,
ink:l.ink,w:m,spots:Bt(x,t).flatMap(y=>xt(y,m,{centred:!0}))}}let p=e.filter(u=>u!==d&&c(u));for(let u of p.
filter(l=>l.site))yield this.at("site",u,{gap:9});for(let u of p.filter(l=>l.capital&&!l.site))yield this.
at("capital",u,{gap:7});for(let u of r)yield this.at("region",u,{centred:!0});for(let u of p.filter(
l=>!l.capital&&!l.site))yield this.at("place",u,{gap:6});let f=new Set(e.map(u=>u.name));for(let u of o)
a<u.minZoom||u.text===h||!c(u)||(u.kind==="country"||!f.has(u.text))&&(yield this.at(u.kind,u,{centred:!0}))}controls(){
let t=this.map.getContainer().getBoundingClientRect();return[...this.map.getContainer().querySelectorAll(
".leaflet-control, .rc-card, .rc-chip, .rc-knob")].map(e=>e.getBoundingClientRect()).map(e=>({x:e.x-
t.x,y:e.y-t.y,w:e.width,h:e.height}))}show(){let{map:t}=this,e=t.getSize();if(Math.min(e.x,e.y)<60)return;
let s=t.containerPointToLayerPoint([0,0]),n=document.createDocumentFragment();for(let[r,o]of Rt(this.
wanted(e),e,this.controls(),Le)){let a=document.createElement("div");a.className=`rc-label ${r.kind}`,
a.textContent=r.text,a.dir="auto",r.ink&&(a.style.color=r.ink),a.style.transform=`translate(${Math.round(
o.x+s.x)}px, ${Math.round(o.y+s.y)}px)`,n.append(a)}this.pane.replaceChildren(n)}};var ke={e:"everywhere",s:"somewhere",n:"nowhere"};function Q(i,t,e,s,n,{chosen:r=!1}={}){let o=Kt(s)+
(r?1.5:0),a=n[ke[s.verdict]];i.lineWidth=1.4,i.beginPath(),s.site?(i.beginPath(),i.moveTo(t,e-o-1),i.
lineTo(t+o+1,e+o),i.lineTo(t-o-1,e+o),i.closePath(),i.fillStyle=s.verdict==="n"?n.halo:a,i.fill(),i.
lineWidth=2,i.strokeStyle=n.site,i.stroke()):s.verdict==="n"?(i.moveTo(t,e-o),i.lineTo(t+o,e),i.lineTo(
t,e+o),i.lineTo(t-o,e),i.closePath(),i.fillStyle=n.halo,i.fill(),i.strokeStyle=a,i.stroke()):s.verdict===
"s"?(i.arc(t,e,o,0,2*Math.PI),i.fillStyle=n.halo,i.fill(),i.strokeStyle=a,i.stroke(),i.beginPath(),i.
arc(t,e,o,Math.PI/2,1.5*Math.PI),i.closePath(),i.fillStyle=a,i.fill()):(i.arc(t,e,o,0,2*Math.PI),i.fillStyle=
a,i.fill(),i.strokeStyle=n.halo,i.stroke()),r&&(i.beginPath(),i.arc(t,e,o+4,0,2*Math.PI),i.lineWidth=
2.5,i.strokeStyle=n.region,i.stroke())}var Kt=i=>i.site?5.5:2.5+i.size;function Gt(i,t,{x:e,y:s},n){
let r=null,o=1/0;return i.forEach((a,h)=>{let c=t[h];if(!c)return;let d=Math.hypot(c.x-e,c.y-s)-Kt(a);
d<=n&&d<o&&(o=d,r=a)}),r}var Ft="http://www.w3.org/2000/svg";function Se(i,t){let e=document.createElementNS(Ft,"svg");e.setAttribute(
"viewBox","0 0 30 12"),e.setAttribute("aria-hidden","true");let s=i.colors[t?1:0],n=(r,o)=>{let a=document.
createElementNS(Ft,r);for(let[h,c]of Object.entries(o))a.setAttribute(h,c);e.append(a)};return i.sign===
"band"?n("rect",{width:30,height:12,fill:`url(#${i.hatch_id})`}):n("path",{d:"M1 6h28",stroke:s,fill:"\
none","stroke-width":{strong:3.6,common:2.2,faint:1.1}[i.sign]||1.8,"stroke-dasharray":i.sign==="com\
mon"?"1 5":i.sign==="strong"?"none":i.dash||"9 5","stroke-linecap":i.sign==="common"?"round":"butt"}),
e}function Ee(i,t){let e=document.createElement("canvas"),s=window.devicePixelRatio||1;e.width=e.height=
16*s,e.setAttribute("aria-hidden","true");let n=e.getContext("2d");return n.scale(s,s),Q(n,8,8,i==="\
site"?{site:!0,verdict:"s"}:{verdict:i,size:2},t),e}var tt=class{constructor(t,e){this.light=e,this.
rows=[],this.signs=[],this.box=L.DomUtil.create("details","rc-legend"),this.box.open=t.getSize().x>640,
L.DomUtil.create("summary","",this.box).textContent="Legend",this.slot=L.DomUtil.create("div","rc-ra\
nge",this.box),this.list=L.DomUtil.create("ul","",this.box),this.marks=L.DomUtil.create("ul","rc-sig\
ns-row",this.box),N(t,this.box,"bottomleft")}show({lines:t,signs:e},s,n){this.list.replaceChildren(),
this.marks.replaceChildren();for(let r of t){let o=L.DomUtil.create("li","",this.list);o.append(Se(r,
n)),L.DomUtil.create("span","",o).textContent=r.text,r.key&&(o.addEventListener("pointerenter",()=>this.
light(r.key)),o.addEventListener("pointerleave",()=>this.light("")))}for(let[r,o]of e){let a=L.DomUtil.
create("li","",this.marks);a.append(Ee(r,s)),L.DomUtil.create("span","",a).textContent=o}this.box.hidden=
!t.length&&!e.length}};var Ce=111320,Te=1e4,et=class{constructor(t,e,s,n){Object.assign(this,{map:t,rings:e,geodesics:s,accent:n}),
this.canvas=L.DomUtil.create("canvas","rc-live",t.getPane("rc-live")),this.due=0,this.timer=0,this.wanted=
null,this.prepared=null,this.lines=[],this.frames=[],t.on("zoomend",()=>{this.prepared=null}),t.on("\
moveend",()=>{this.lines.length&&this.paint()})}get active(){return!!this.wanted}perDegree(){return 256*
2**this.map.getZoom()/360}metresPerPixel(t){return Ce*Math.max(.09,Math.cos(t*Math.PI/180))/this.perDegree()}corners(t,e){
let s=this.prepared;if(s&&s.area===t&&e>=s.shortestM)return s.points;let n=t.rings[0][0],r=.3*this.metresPerPixel(
n[1]),o=$t(t.rings,this.perDegree(),e*.5,r),a=zt(j(o),e*.5);return this.prepared={area:t,points:a,shortestM:e*
.5},a}warm(t,e){this.warmed!==t&&(this.warmed=t,this.geodesics.load().then(()=>{for(let s=0;s<3&&this.
warmed===t&&!this.wanted;s+=1)this.linesOf(t,e*(1-s/100))}))}draw(t,e){!this.wanted&&!this.due&&this.
rings.fade(!0),clearTimeout(this.timer),this.wanted={area:t,rangeM:e},this.due||=requestAnimationFrame(
()=>{if(this.due=0,!this.wanted)return;let s=performance.now();this.lines=this.linesOf(this.wanted.area,
this.wanted.rangeM),this.paint(),this.frames.push(performance.now()-s),this.frames.length>2e3&&this.
frames.shift()})}linesOf(t,e){let{direct:s}=this.geodesics;if(t.centre){let o=e+(t.radiusM||0),a=wt(
o/this.metresPerPixel(t.centre[1]));return gt(j([t.centre]),o,{direct:s,stepRad:a})}let n=this.corners(
t,e),r=wt(e/this.metresPerPixel(t.rings[0][0][1]));return gt(n,e,{direct:s,stepRad:r,inside:o=>Z(t.rings,
o)})}paint(){let{map:t,canvas:e}=this,s=t.getSize(),n=window.devicePixelRatio||1;(e.width!==s.x*n||e.
height!==s.y*n)&&(e.width=s.x*n,e.height=s.y*n,e.style.width=`${s.x}px`,e.style.height=`${s.y}px`),L.
DomUtil.setPosition(e,t.containerPointToLayerPoint([0,0]));let r=e.getContext("2d");r.setTransform(n,
0,0,n,0,0),r.clearRect(0,0,s.x,s.y),r.strokeStyle=this.accent(),r.lineWidth=3.6,r.lineJoin="round",r.
lineCap="round",r.beginPath();let o=360*this.perDegree();for(let a of this.lines){let h=a.map(([l,m])=>t.
latLngToContainerPoint([m,l])),c=h.map(l=>l.x),d=Math.min(...c),p=Math.max(...c),f=Math.ceil(-p/o),u=Math.
floor((s.x-d)/o);for(let l=f;l<=Math.min(u,f+3);l+=1)h.forEach(({x:m,y:x},y)=>{y?r.lineTo(m+l*o,x):r.
moveTo(m+l*o,x)})}r.stroke()}release(){clearTimeout(this.timer),this.timer=setTimeout(()=>this.clear(),
Te)}clear(){clearTimeout(this.timer),cancelAnimationFrame(this.due),this.due=0,this.wanted=null,this.
lines=[],this.rings.fade(!1),this.canvas.getContext("2d").clearRect(0,0,this.canvas.width,this.canvas.
height)}};var st=class{constructor(t,e,s,n,r){Object.assign(this,{map:t,hint:e,geodesics:s,accent:n,chosen:r}),
this.renderer=L.svg({pane:"rc-rings",padding:.6}),this.on=!1,this.ends=[],this.drawn=[],t.on("click",
({latlng:o})=>this.click(o)),t.on("mousemove",({latlng:o})=>{this.ends.length===1&&this.show(o)}),L.
DomEvent.on(document,"keydown",o=>{this.on&&o.key==="Escape"&&this.set(!1)})}set(t){this.on=t,this.ends=
[],this.clear(),this.chosen(t?"measure":null),this.map.getContainer().classList.toggle("rc-drawing",
t),t?(this.geodesics.load(),this.say("Click the first point.")):this.hint.say("")}say(t){this.hint.say(
t,{Done:()=>this.set(!1)})}clear(){for(let t of this.drawn)t.remove();this.drawn=[]}click(t){this.on&&
(this.ends.length===2&&(this.ends=[]),this.ends.push(t),this.ends.length===2?this.geodesics.load().then(
()=>this.show(this.ends[1])):(this.clear(),this.say("Click the second point.")))}show(t){let[e]=this.
ends;if(!e)return;this.clear();let s=[e.lng,e.lat],n=[t.lng,t.lat],r={color:this.accent(),weight:2.5,
interactive:!1,renderer:this.renderer},o=this.geodesics.line(s,n).map(([a,h])=>[h,a]);this.drawn=[L.
polyline(o,r),...[e,t].map(a=>L.circleMarker(a,{...r,radius:4,fillOpacity:1}))];for(let a of this.drawn)
a.addTo(this.map);this.say(M(this.geodesics.distance(s,n)/1e3))}};var Pe=200,it=class{constructor(t,e,s,n){Object.assign(this,{list:e,point:s,say:n}),this.rows=[],this.
at=-1,this.box=L.DomUtil.create("div","rc-reader",t.getContainer()),this.box.tabIndex=0,this.box.setAttribute(
"role","listbox"),this.box.setAttribute("aria-label","Places in sight: arrow keys move, Enter opens"),
this.box.addEventListener("focus",()=>this.begin()),this.box.addEventListener("blur",()=>this.end()),
this.box.addEventListener("keydown",r=>this.key(r)),this.option=L.DomUtil.create("div","",this.box),
this.option.id="rc-reader-option",this.option.setAttribute("role","option"),this.option.textContent=
"No place in sight"}begin(){this.rows=this.list().slice(0,Pe),this.move(0)}end(){this.point(null),this.
box.removeAttribute("aria-activedescendant")}move(t){if(!this.rows.length)return;this.at=(t+this.rows.
length)%this.rows.length;let e=this.rows[this.at];this.option.textContent=this.say(e).filter(Boolean).
join(", "),this.option.setAttribute("aria-selected","true"),this.box.setAttribute("aria-activedescen\
dant",this.option.id),this.point(e)}key(t){let e={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[t.
key];if(e)this.move(this.at+e);else if(t.key==="Home")this.move(0);else if(t.key==="End")this.move(this.
rows.length-1);else if((t.key==="Enter"||t.key===" ")&&this.rows[this.at])w("place",{id:this.rows[this.
at].id});else return;t.preventDefault(),t.stopPropagation()}};var Ht="http://www.w3.org/2000/svg",qt={diagonal:"M-2 2l4-4M0 8l8-8M6 10l4-4",back:"M-2 6l4 4M0 0l8 \
8M6-2l4 4",across:"M0 4h8",upright:"M4 0v8",dots:"M3 4h2",cross:"M0 4h8M4 0v8"},Ae=14,De=[[-720,-89],
[720,-89],[720,89],[-720,89],[-720,-89]];function Oe(i){return i<3?.4:i<Ae?.8:2.2}function _e(i){if(i.
type==="Point")return 1/0;let t=i.type==="Polygon"?i.coordinates[0]:i.coordinates,[e,s,n,r]=[1/0,1/0,
-1/0,-1/0];for(let[o,a]of t)e=Math.min(e,o),n=Math.max(n,o),s=Math.min(s,a),r=Math.max(r,a);return Math.
max(n-e,r-s)}var bt=({type:i,coordinates:t})=>i==="LineString"?[t]:t,Ue=i=>i.length>3&&i[0][0]===i[i.
length-1][0]&&i[0][1]===i[i.length-1][1];function Ie(i,t){let e=t.filter(({properties:s})=>s.role===
"outer"&&i.geometry.of.includes(s.key));return{type:"Feature",geometry:{type:"Polygon",coordinates:e.
flatMap(({geometry:s})=>bt(s))},properties:{...i.properties,seam:e.some(({properties:s})=>s.seam)}}}
function ze(i){let t=i.find(({properties:r})=>r.checked&&r.role==="outer");if(!t)return null;let e=bt(
t.geometry);if(!e.every(Ue))return null;let n=(t.properties.seam?[-360,0,360]:[0]).flatMap(r=>e.map(
o=>o.map(([a,h])=>[a+r,h])));return{type:"Feature",properties:{role:"outside"},geometry:{type:"Polyg\
on",coordinates:[De,...n]}}}var nt=class{constructor(t,e){Object.assign(this,{map:t,theme:e}),this.dark=
!1,this.renderer=L.svg({pane:"rc-rings",padding:.6}),this.dimRenderer=L.svg({pane:"rc-dim",padding:.6}),
this.regionCopies=[],this.copies=[],this.region=[],this.features=[],this.hatches=[],this.lit="",this.
cache=null,this.patterns=document.createElementNS(Ht,"svg"),this.patterns.setAttribute("class","rc-p\
atterns"),this.patterns.setAttribute("aria-hidden","true"),t.getContainer().append(this.patterns),t.
on("zoomend",()=>{this.cache=null;for(let s of this.regionCopies)s.setStyle(n=>this.style(n))})}clear(){
this.regionCopies=[],this.copies=[],this.region=[],this.features=[],this.lit="",this.cache=null}setTheme(t,e){
Object.assign(this,{theme:t,dark:e}),this.restyle(),this.defineHatches()}restyle(){for(let t of[...this.
regionCopies,...this.copies])t.setStyle(e=>this.style(e))}colour(t){return t.colors[this.dark?1:0]}style({
properties:t}){let{theme:e}=this;if(t.role==="region"){let o=t.size*256*2**this.map.getZoom()/360;return{
color:e.region,weight:Oe(o),fill:!0,dashArray:t.second?"2 4":null,fillColor:e.region,fillOpacity:.16}}
if(t.role==="outside")return{stroke:!1,fill:!0,fillColor:e.dim,fillOpacity:e.dimOpacity};let s=this.
lit===t.key;if(t.role==="band")return{stroke:!1,fill:t.strong||s,fillColor:`url(#${t.hatch_id})`,fillOpacity:.8};
let n=this.colour(t);if(t.role==="common")return{color:n,weight:2.2,dashArray:"1 6",lineCap:"round",
fill:!1};if(t.checked)return{color:n,weight:s?5:3.6,dashArray:null,fill:!0,fillColor:n,fillOpacity:.05};
let r=t.strong||s;return{color:n,weight:s?3:r?1.8:1.1,fill:!1,opacity:r?1:.5,dashArray:t.dash||(t.rank===
"strong"?null:"9 5")}}copy(t,e,s){return(t.properties.seam?[-360,0,360]:[0]).map(r=>L.geoJSON(t,{pane:e,
renderer:s,interactive:!1,smoothFactor:.3,coordsToLatLng:lt(r),style:o=>this.style(o),pointToLayer:(o,a)=>L.
circleMarker(a,{radius:7,renderer:s,interactive:!1})}))}drawRegions(t){let e=L.layerGroup();this.region=
t.features.map(s=>({...s,geometry:U(s.geometry)}));for(let{geometry:s,properties:n}of this.region){let o={
type:"FeatureCollection",features:T(s).map(a=>({type:"Feature",geometry:a,properties:{...n,size:_e(a)}})),
properties:n};this.regionCopies.push(...this.copy(o,"rc-rings",this.renderer))}return this.regionCopies.
forEach(s=>e.addLayer(s)),e}drawRings(t){let e=L.layerGroup();this.features=t.features.map(n=>({...n,
geometry:U(n.geometry)})).filter(n=>n.geometry);let s=ze(this.features);s&&this.copies.push(...this.
copy(s,"rc-dim",this.dimRenderer));for(let n of this.features){let r=n.geometry.type==="Band"?Ie(n,this.
features):n;this.copies.push(...this.copy(r,"rc-rings",this.renderer))}return this.copies.forEach(n=>e.
addLayer(n)),e}lines(){return this.features.filter(({properties:t})=>t.role!=="band").map(({geometry:t,
properties:e})=>({lines:bt(t),properties:e}))}light(t){if(t!==this.lit){this.lit=t;for(let e of this.
copies)e.setStyle(s=>this.style(s))}}fade(t){for(let e of["rc-rings","rc-dim"])this.map.getPane(e).classList.
toggle("rc-faded",t)}pick(t,e){let s=this.map.getPixelBounds().min,n=t.x+s.x,r=t.y+s.y;this.cache||(this.
cache=this.placed());let o=null;for(let{lines:a,properties:h}of this.cache){let c=1/0;for(let p of a)
for(let f=1;f<p.length;f+=1)c=Math.min(c,yt([n,r],p[f-1],p[f]));let d=c-(h.checked?2:0);c<=e&&(!o||d<
o.rank)&&(o={properties:h,rank:d})}return o&&o.properties}placed(){let t=this.map.getZoom();return this.
lines().map(({lines:e,properties:s})=>({properties:s,lines:(s.seam?[-360,0,360]:[0]).flatMap(n=>e.map(
r=>r.map(([o,a])=>{let h=this.map.project([a,o+n],t);return[h.x,h.y]})))}))}setHatches(t){this.hatches=
t,this.defineHatches()}defineHatches(){let t=(s,n)=>{let r=document.createElementNS(Ht,s);for(let[o,
a]of Object.entries(n))r.setAttribute(o,a);return r},e=t("defs",{});for(let s of this.hatches){let n=s.
colors[this.dark?1:0],r=t("pattern",{id:s.id,width:8,height:8,patternUnits:"userSpaceOnUse"});r.append(
t("rect",{width:8,height:8,fill:n,opacity:.14}),t("path",{d:qt[s.hatch]||qt.diagonal,stroke:n,fill:"\
none","stroke-width":s.hatch==="dots"?2:1,opacity:.55})),e.append(r)}this.patterns.replaceChildren(e)}};var Wt=L.Layer.extend({initialize(i){this.theme=i,this.rows=[],this.chosen="",this.spots=[]},onAdd(i){
this.map=i,this.canvas=L.DomUtil.create("canvas","rc-signs",i.getPane("rc-places")),this.draw()},onRemove(){
this.canvas.remove()},getEvents(){return{moveend:this.draw,zoomend:this.draw,resize:this.draw}},show(i,t){
this.rows=i,this.chosen=t,this.draw()},setTheme(i){this.theme=i,this.draw()},draw(){if(!this.map)return;
let{map:i,canvas:t}=this,e=i.getSize(),s=e.divideBy(3).round(),n=window.devicePixelRatio||1,r=e.add(
s.multiplyBy(2));t.width=r.x*n,t.height=r.y*n,t.style.width=`${r.x}px`,t.style.height=`${r.y}px`,L.DomUtil.
setPosition(t,i.containerPointToLayerPoint(s.multiplyBy(-1)));let o=t.getContext("2d");o.setTransform(
n,0,0,n,0,0),o.clearRect(0,0,r.x,r.y);let a=i.getCenter().lng;this.spots=this.rows.map(h=>{let c=h.lon+
360*Math.round((a-h.lon)/360);return i.latLngToContainerPoint([h.lat,c])});for(let h=this.rows.length-
1;h>=0;h-=1){let{x:c,y:d}=this.spots[h].add(s);c<-20||d<-20||c>r.x+20||d>r.y+20||Q(o,c,d,this.rows[h],
this.theme,{chosen:this.rows[h].id===this.chosen})}},pick(i,t){let e=this.map.getCenter().lng,s=this.
rows.map(n=>this.map.latLngToContainerPoint([n.lat,n.lon+360*Math.round((e-n.lon)/360)]));return Gt(
this.rows,s,i,t)}});var ot={light:{land:"#f8f6f1",coast:"#8f9aa5",border:"#a9a396",admin:"#d3cdc0",sea:"#dde6ec",everywhere:"\
#8c2d04",somewhere:"#d95f0e",nowhere:"#5d6875",halo:"#ffffff",region:"#1d2733",site:"#5b2a86",accent:"\
#0b5cad",dim:"#5d6875",dimOpacity:.16},dark:{land:"#232c36",coast:"#5c6874",border:"#67727d",admin:"\
#3a444f",sea:"#111a23",everywhere:"#ffb27a",somewhere:"#ff8a3d",nowhere:"#a4b0bc",halo:"#10161d",region:"\
#f2f5f8",site:"#d5b3f5",accent:"#7db8f5",dim:"#000000",dimOpacity:.34}};function $e(i){let t=document.
createElement("canvas").getContext("2d");t.fillStyle="#ffffff",t.fillStyle=i;let e=t.fillStyle;return e.
startsWith("#")&&parseInt(e.slice(1,3),16)<128}function jt(i){let t=window.Streamlit;if(t&&t.events){
t.events.addEventListener("streamlit:render",n=>{let r=n.detail&&n.detail.theme;r&&i(r.base==="dark")});
let s=getComputedStyle(document.documentElement).getPropertyValue("--background-color");s&&i($e(s.trim()));
return}let e=window.matchMedia("(prefers-color-scheme: dark)");i(e.matches),e.addEventListener("chan\
ge",()=>i(e.matches))}function Ne([i,t,e,s]){let n=Math.max(0,1-(e-i))/2,r=Math.max(0,1-(s-t))/2;return[i-n,t-r,e+n,s+r]}var rt=class{constructor(t,e){
this.map=t,this.showChip=e,this.box=null,this.key=null,this.place=null,this.moved=!1,this.quiet=0,this.
pending=!1,t.on("movestart zoomstart",()=>{this.quiet||(this.moved=!0)}),t.on("moveend",()=>{!this.quiet&&
this.moved&&this.offer()})}hasSize(){let{x:t,y:e}=this.map.getSize();return Math.min(t,e)>56}quietly(t){
this.quiet+=1;try{t()}finally{this.quiet-=1}}fit(){if(!this.box||(this.pending=!this.hasSize(),this.
pending))return;let[t,e,s,n]=Ne(this.box);this.quietly(()=>this.map.fitBounds([[e,t],[n,s]],{animate:!1,
padding:[14,14]})),this.moved=!1,this.showChip(!1)}offer(){if(!this.box||!this.hasSize())return;let[
t,e,s,n]=this.box,r=this.map.getBounds(),o=r.getWest()<=t&&r.getSouth()<=e&&r.getEast()>=s&&r.getNorth()>=
n;this.showChip(!o)}follow({fit:t,key:e,place:s}){let n=e!==this.key;this.box=t,this.key===null||n&&
!this.moved?this.fit():this.offer();let r=s&&L.latLng(s[1],s[0]);r&&String(s)!==String(this.place)&&
!this.map.getBounds().contains(r)&&(this.quietly(()=>this.map.panTo(r,{animate:!1})),this.offer()),this.
key=e,this.place=s}resize(){this.quietly(()=>this.map.invalidateSize(!1)),this.pending||!this.moved?
this.fit():this.offer()}};var Re=new Set(["strong","common","span"]),Lt=L.Browser.mobile?12:5,vt=class{constructor(t,e){_(this,
"accent",()=>this.theme.accent);this.map=t,this.options=e,this.theme=ot.light,this.dark=!1,this.revision=
0,this.groups=[],this.places={rows:[],chosen:"",unit:"km"},this.sites=[],this.frame={},this.tiles=null,
this.prepareFrame(),this.makeParts(),this.listen(),jt(s=>this.setTheme(s))}get container(){return this.
map.getContainer()}prepareFrame(){let{container:t}=this;t.classList.add("rc-map");let e=HTMLElement.
prototype.focus.bind(t);t.focus=n=>e({preventScroll:!0,...n}),t.style.height="100%";for(let n of[t.parentElement,
t.parentElement.parentElement,document.getElementById("root")])n&&n!==document.body&&(n.style.height=
"100%");let s=document.querySelector("meta[name=viewport][content*='user-scalable']");s&&(s.content=
"width=device-width, initial-scale=1"),document.documentElement.lang="en",window.Streamlit&&(document.
title="Map of rings and places",t.classList.add("rc-in-page")),this.map.invalidateSize(!1)}makeParts(){
let{map:t,options:e}=this,s=e.drawing!==!1;this.base=new I(t,e,this.theme,{ready:()=>this.labels.schedule(),
failed:n=>this.hint.say(`The base map could not be loaded (${n.message}). Rings and places are compl\
ete.`,{Close:()=>this.hint.say("")})}),this.rings=new nt(t,this.theme),this.signs=new Wt(this.theme).
addTo(t),this.geodesics=new X(e.geodesic),this.live=new et(t,this.rings,this.geodesics,()=>this.checked?
this.rings.colour(this.checked):this.theme.accent),this.labels=new J(t,()=>this.labelled()),this.allChip=
Tt(t,"Show all",()=>this.view.fit()),this.view=new rt(t,n=>{this.allChip.hidden=!n}),this.gestures=new V(
t),this.full=new $(n=>{this.gestures.setFree(n),this.container.classList.toggle("rc-full",n)}),this.
addTools(s),L.control.scale({metric:!0,imperial:!0,maxWidth:100}).addTo(t),t.attributionControl.setPrefix(
!1),t.attributionControl.addAttribution("Natural Earth · GeoNames"),this.legend=new tt(t,n=>this.rings.
light(n)),this.tip=new K(t),this.card=new B(t,()=>this.labels.schedule()),this.reader=new it(t,()=>this.
inSight(),n=>this.pointAt(n),n=>G(n,this.places.unit)),s&&(this.handles=new Y(t,this.live,this.rings,
this.tip,this.legend.slot))}addTools(t){let{map:e}=this,s=new P(e,"topleft");this.hint=new z(e),e.on(
"click",o=>this.click(o)),s.add("fit","Show all",()=>this.view.fit()),s.add("full","Full screen",()=>this.
full.toggle());let n=new P(e,"topleft");n.bar.classList.add("rc-own");let r=o=>n.set(o);if(t){this.draw=
new H(e,this.hint,this.rings.renderer,this.accent,r);for(let[o,a]of Object.entries({point:"Launch fr\
om a point: click it on the map",circle:"Launch from a circle: click its centre, then its edge",polygon:"\
Launch from an area: click its corners"}))n.add(o,a,()=>{this.measure.on&&this.measure.set(!1),this.
draw.start(this.draw.tool===o?null:o)},{toggles:!0})}this.measure=new st(e,this.hint,this.geodesics,
this.accent,r),n.add("measure","Measure between two points",()=>{this.draw&&this.draw.tool&&this.draw.
start(null),this.measure.set(!this.measure.on)},{toggles:!0})}listen(){let{map:t}=this;t.on("moveend\
 zoomend resize",()=>{this.base.show(),this.labels.schedule()}),t.on("mousemove",({containerPoint:s})=>this.
hover(s)),t.on("mouseout",()=>{this.tip.hide(),this.rings.light("")}),new ResizeObserver(()=>this.view.
resize()).observe(this.container);let e=new ResizeObserver(()=>this.labels.schedule());for(let s of this.
container.querySelectorAll(".leaflet-control"))e.observe(s)}get busy(){return!!(this.draw&&this.draw.
tool||this.measure.on)}click({containerPoint:t}){if(this.busy||this.handles&&this.handles.endsDrag())
return;let e=this.signs.pick(t,Lt);if(e){this.tip.hide(),this.card.preview(e,this.places.unit),w("pl\
ace",{id:e.id});return}let s=this.rings.pick(t,Lt);this.rings.light(s?s.key:""),s?this.tip.show(t,ut(
s,this.places.unit)):this.tip.hide()}hover(t){this.busy||this.live.active||L.Browser.mobile||(cancelAnimationFrame(
this.hovering),this.hovering=requestAnimationFrame(()=>{let e=this.signs.pick(t,3),s=e?null:this.rings.
pick(t,Lt);this.rings.light(s?s.key:"");let{style:n}=this.container;n.cursor=e?"pointer":s&&s.checked&&
this.handles?"move":"",e?this.tip.show(t,G(e,this.places.unit)):s?this.tip.show(t,ut(s,this.places.unit)):
this.tip.hide()}))}pointAt(t){if(!t){this.tip.hide();return}let e=this.labels.spot(t);this.tip.show(
e,G(t,this.places.unit))}rows(){let t=new Set(this.sites.map(({id:e})=>e));return[...this.sites,...this.
places.rows.filter(({id:e})=>!t.has(e))]}inSight(){let t=this.map.getSize();return this.rows().filter(
e=>{let{x:s,y:n}=this.labels.spot(e);return s>0&&n>0&&s<t.x&&n<t.y})}labelled(){let t=this.rings.lines().
filter(({properties:e})=>e.label&&Re.has(e.rank)).map(({lines:e,properties:s})=>({lines:e,properties:{
...s,ink:this.rings.colour(s)}}));return{rows:this.rows(),chosen:this.places.chosen,rings:t,zoom:this.
map.getZoom(),regions:this.rings.region.filter(({properties:e})=>e.label).map(({properties:e})=>({text:e.
label,lon:e.lon,lat:e.lat})),names:this.tiles?[]:this.base.names,region:(this.rings.region[0]||{properties:{}}).
properties.label}}setTheme(t){t!==this.dark&&(this.dark=t,this.theme=t?ot.dark:ot.light,this.container.
classList.toggle("rc-dark",t),this.base.setTheme(this.theme),this.rings.setTheme(this.theme,t),this.
signs.setTheme(this.theme),this.showLegend(),this.labels.schedule())}showLegend(){this.legend.show(this.
frame.legend||{lines:[],signs:[]},this.theme,this.dark)}setTiles(t){t&&!this.tiles?this.tiles=L.tileLayer(
"https://tile.openstreetmap.org/{z}/{x}/{y}.png",{maxZoom:12,attribution:'© <a href="https://www.ope\
nstreetmap.org/copyright">OpenStreetMap</a> contributors'}).addTo(this.map):!t&&this.tiles&&(this.tiles.
remove(),this.tiles=null),this.base.hide(t)}begin(t,e){for(let s of this.groups)s.clearLayers(),this.
map.removeLayer(s);this.groups=[t],window.feature_group&&(window.feature_group.length=0),this.draw&&
this.draw.tool&&e.region!==this.frame.region&&this.draw.start(null),this.rings.clear(),this.sites=[],
this.frame=e,this.live.clear(),this.rings.setHatches(e.hatches||[]),this.setTiles(!!e.tiles),this.revision+=
1,this.container.dataset.revision=String(this.revision),queueMicrotask(()=>this.end(t,e))}end(t,e){this.
view.follow({fit:e.fit,key:e.follow,place:e.place}),this.checked=(this.rings.lines().find(({properties:n})=>n.
checked&&n.role==="outer")||{}).properties,this.signs.show(this.rows(),this.places.chosen),this.handles&&
this.handles.show(t,e,this.rings.region[0]),this.showLegend();let s=this.rows().find(n=>n.id===this.
places.chosen);!e.card&&s?this.card.preview(s,this.places.unit):this.card.show(e.card),this.labels.schedule(),
requestAnimationFrame(()=>{this.container.dataset.painted=e.digest||""})}layer(t,e,s){e==="region"?t.
addLayer(this.rings.drawRegions(s)):e==="rings"?t.addLayer(this.rings.drawRings(s)):e==="places"?this.
places={rows:kt(s.columns),chosen:s.chosen,unit:s.unit}:e==="sites"&&(this.sites=s.map(n=>({...n,site:!0})))}},
at=null;function Be(i,t){at=new vt(i,t)}function Ke(i,t){at.begin(i,t)}function Ge(i,t,e){at.layer(i,
t,e)}function Fe(){return at}return te(He);})();
