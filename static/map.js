/* Made of static/map/ by tests/map/build.js; do not edit. Sources 1c8bc9f02f07b523aa52038061dc00ae8944cf0d941c71838463bfa70820d9d0
 * With d3-geo and d3-array, Copyright Mike Bostock, ISC: static/map/LICENSE.d3 */
var rangecheck=(()=>{var Vt=Object.defineProperty;var co=Object.getOwnPropertyDescriptor;var ho=Object.getOwnPropertyNames;var fo=Object.prototype.hasOwnProperty;var uo=(n,t,e)=>t in n?Vt(n,t,{enumerable:!0,configurable:!0,writable:!0,value:e}):n[t]=e;var po=(n,t)=>{for(var e in t)Vt(n,e,{get:t[e],enumerable:!0})},mo=(n,t,e,i)=>{if(t&&typeof t=="obje\
ct"||typeof t=="function")for(let o of ho(t))!fo.call(n,o)&&o!==e&&Vt(n,o,{get:()=>t[o],enumerable:!(i=
co(t,o))||i.enumerable});return n};var go=n=>mo(Vt({},"__esModule",{value:!0}),n);var yt=(n,t,e)=>uo(n,typeof t!="symbol"?t+"":t,e);var ns={};po(ns,{begin:()=>Qr,layer:()=>ts,look:()=>es,start:()=>Jr});function Hn(n){if(Array.isArray(n[0]))return n.map(Hn);let t=[],e=0,i=0;for(let o=0;o<n.length;o+=2)
e+=n[o],i+=n[o+1],t.push([e/1e3,i/1e3]);return t}function Yt(n){return n&&(n.geometries?{...n,geometries:n.
geometries.map(Yt)}:n.steps?{type:n.type,coordinates:Hn(n.steps)}:n)}function Zn(n){if(!n.id)return[];
let t=n.name.split(`
`),e=new Set(n.capital);return n.id.split(`
`).map((i,o)=>({id:i.startsWith(":")?`geonames${i}`:i,name:t[o],lon:n.lon[o]/1e3,lat:n.lat[o]/1e3,verdict:n.
verdict[o],size:n.size[o],local:(n.local||{})[o]||"",distance:n.distance[o],capital:e.has(o),said:""}))}
function Rt(n){if(!n)return[];if(n.geometries)return n.geometries.flatMap(Rt);let{type:t,coordinates:e}=n;
return t==="Point"?[[e]]:t==="MultiPoint"?e.map(i=>[i]):t==="LineString"?[e]:t==="Polygon"||t==="Mul\
tiLineString"?e:e.flat()}function ft(n){if(!n)return[];if(n.geometries)return n.geometries.flatMap(ft);
if(!n.type.startsWith("Multi"))return[n];let t=n.type.slice(5);return n.coordinates.map(e=>({type:t,
coordinates:e}))}var wo=6,yo=[["rc-countries",210],["rc-borders",220],["rc-dim",400],["rc-rings",410],["rc-places",420],
["rc-live",430],["rc-labels",610]],Xe=n=>t=>L.latLng(t[1],t[0]+n);async function xo(n){let t=await fetch(
n);if(!t.ok)throw new Error(`${n}: ${t.status}`);return t.json()}function vo(n){return n.features.map(
t=>({lon:t.geometry.coordinates[0],lat:t.geometry.coordinates[1],text:t.properties.name,minZoom:t.properties.
zoom,kind:t.properties.kind==="country"?"country":"town"}))}var Jt=class{constructor(t,e,i,{ready:o,
failed:r}){this.map=t,this.options=e,this.theme=i,this.drawn=new Map,this.sources={},this.names=[],this.
bordersAsked=!1;for(let[a,h]of yo){let l=t.createPane(a);l.style.zIndex=h,l.style.pointerEvents="non\
e"}let s=a=>L.canvas({pane:a,padding:.6});this.renderers={countries:s("rc-countries"),borders:s("rc-\
borders")},this.part("countries").then(a=>(this.sources.countries=a,this.show(),t.getContainer().dataset.
base="painted",this.part("labels").then(h=>{this.names=vo(h),o()},()=>null))).catch(a=>{t.getContainer().
dataset.base="failed",r(a)})}part(t){let e=(this.options.inline||{})[t];return e?Promise.resolve(e):
xo(`${this.options.assets}/${t}.json`)}style(t){let{theme:e}=this;return t==="countries"?{color:e.coast,
weight:.8,fillColor:e.land,fillOpacity:1,opacity:1}:{color:e.admin,weight:.8,opacity:1,fill:!1}}setTheme(t){
this.theme=t;for(let{layer:e,kind:i}of this.drawn.values())e.setStyle(this.style(i))}hide(t){this.map.
getPane("rc-countries").style.display=t?"none":""}countries(){let{countries:t}=this.sources;return t?
t.features.flatMap(e=>ft(e.geometry)):[]}show(){let{map:t,sources:e}=this,{x:i,y:o}=t.getSize();if(!e.
countries||Math.min(i,o)<50)return;let r=t.getBounds(),s=[0];r.getWest()<-180&&s.push(-360),r.getEast()>
180&&s.push(360);let a=t.getZoom()>=wo;a&&this.wantBorders();for(let h of s)for(let l of["countries",
"borders"]){let c=`${l}${h}`;if(!e[l]||this.drawn.has(c)||l==="borders"&&!a)continue;let f=L.geoJSON(
e[l],{pane:`rc-${l}`,renderer:this.renderers[l],interactive:!1,coordsToLatLng:Xe(h),style:()=>this.style(
l),smoothFactor:.6});this.drawn.set(c,{layer:f,kind:l}),f.addTo(t)}this.showBorders(a)}showBorders(t){
let{map:e}=this;for(let{layer:i,kind:o}of this.drawn.values())o==="borders"&&(t&&!e.hasLayer(i)&&e.addLayer(
i),!t&&e.hasLayer(i)&&e.removeLayer(i))}wantBorders(){this.bordersAsked||(this.bordersAsked=!0,this.
part("borders").then(t=>{this.sources.borders=t,this.show()},()=>null))}};var Wn=0;function B(n,t={},e=null){let{Streamlit:i}=window;if(!i)return;Wn+=1;let o={type:"Feature",
geometry:e,properties:{action:n,...t,sequence:`${Date.now()}-${Wn}`}};i.setComponentValue({last_active_drawing:o})}var Xn="http://www.w3.org/2000/svg",Mo={fit:"M5 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0M12 2v5M12 17v5M2 12\
h5M17 12h5",full:"M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",point:"M12 21s-6-6.2-6-11a6 6 0 0 1 12 0c0\
 4.800-6 11-6 11zM12 8v4M10 10h4",circle:"M12 4a8 8 0 1 0 .01 0M12 12h.01",polygon:"M5 8l8-4 7 7-5 9\
H6z",measure:"M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2",plus:"M12 5v14M5 12h14",minus:"M5 12h\
14",globe:"M12 3a9 9 0 1 0 .01 0M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18"};function bo(n){let t=document.
createElementNS(Xn,"svg");t.setAttribute("viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");
let e=document.createElementNS(Xn,"path");for(let[i,o]of Object.entries({d:n,fill:"none",stroke:"cur\
rentColor","stroke-width":2,"stroke-linecap":"round"}))e.setAttribute(i,o);return t.append(e),t}function Vn(n,t){
L.DomEvent.on(n,"click",e=>{L.DomEvent.stop(e),t()})}function So(n,t,e,i){let o=L.DomUtil.create("bu\
tton","",n);return o.type="button",o.title=e,o.setAttribute("aria-label",e),o.dataset.tool=t,o.append(
bo(Mo[t])),Vn(o,i),o}function tt(n,t,e){let i=L.DomUtil.create("button","",n);return i.type="button",
i.textContent=t,Vn(i,e),i}function ee(n,t,e){let i=L.Control.extend({onAdd:()=>t});L.DomEvent.disableClickPropagation(
t),L.DomEvent.disableScrollPropagation(t);let o=new i({position:e});return o.addTo(n),o}var ut=class{constructor(t,e){
this.bar=L.DomUtil.create("div","leaflet-bar rc-tools"),ee(t,this.bar,e)}add(t,e,i,{toggles:o=!1}={}){
let r=So(this.bar,t,e,i);return o&&r.setAttribute("aria-pressed","false"),r}set(t){for(let e of this.
bar.querySelectorAll("[aria-pressed]"))e.setAttribute("aria-pressed",String(e.dataset.tool===t))}},Qt=class{constructor(t){
this.box=L.DomUtil.create("div","rc-hint"),this.text=L.DomUtil.create("span","",this.box),this.text.
setAttribute("role","status"),this.actions=L.DomUtil.create("div","rc-actions",this.box),this.box.hidden=
!0,ee(t,this.box,"topright")}say(t,e={}){this.text.textContent=t,this.actions.replaceChildren();for(let[
i,o]of Object.entries(e))tt(this.actions,i,o);this.box.hidden=!t}};function Yn(n,t,e){let i=tt(n.getContainer(),
t,e);return i.className="rc-chip",i.hidden=!0,L.DomEvent.disableClickPropagation(i),i}var te=class{constructor(t){
this.change=t,this.filled=!1,document.addEventListener("fullscreenchange",()=>this.tell(!!document.fullscreenElement))}toggle(){
document.fullscreenElement?document.exitFullscreen():this.filled?this.fill(!1):document.fullscreenEnabled?
document.documentElement.requestFullscreen().catch(()=>this.fill(!0)):this.fill(!0)}fill(t){let e=window.
frameElement||document.body.querySelector(".map-frame");if(!e)return;this.filled=t;let i=t?{position:"\
fixed",inset:"0",width:"100vw",height:"100dvh","z-index":"1000000","max-height":"none"}:{};for(let o of[
"position","inset","width","height","z-index","max-height"])i[o]?e.style.setProperty(o,i[o],"importa\
nt"):e.style.removeProperty(o);this.tell(t)}tell(t){this.change(t)}};var Eo=[1,2,5,10,20,50,100];function Ve(n){return n<200?1:n<1e3?5:n<3e3?10:n<1e4?50:100}var Jn=n=>Eo.
find(t=>t>=n)||200;function ne(n,t=Ve(n)){return Math.max(10,Math.min(19900,Math.round(n/t)*t))}var Qn=n=>1e3*
Math.log(n/10)/Math.log(19900/10),ti=n=>10*(19900/10)**(n/1e3),at=n=>`${Math.round(n).toLocaleString(
"en")} km · ${Math.round(n/1.609344).toLocaleString("en")} mi`;var ei={e:"in range from all of the region",s:"in range from part of the region",n:"out of range"};function lt(n,t,e,i=""){
let o=L.DomUtil.create(t,i,n);return o.textContent=e,o.dir="auto",o}async function ko(n,t){let e=!0;
try{await navigator.clipboard.writeText(n)}catch{let o=document.createElement("textarea");o.value=n,
document.body.append(o),o.select(),e=document.execCommand("copy"),o.remove()}let i=t.textContent;t.textContent=
e?"Copied":"Not copied: select the sentence above",setTimeout(()=>{t.textContent=i},2e3)}var ie=class{constructor(t,e){
this.map=t,this.box=L.DomUtil.create("section","rc-card",t.getContainer()),this.box.hidden=!0,this.box.
setAttribute("aria-live","polite"),L.DomEvent.disableClickPropagation(this.box),this.box.addEventListener(
"keydown",i=>{i.key==="Escape"&&this.close()}),new ResizeObserver(()=>{t.getContainer().style.setProperty(
"--rc-card",`${this.box.offsetHeight}px`),e()}).observe(this.box)}close(){this.hide(),B("place",{id:""}),
this.map.getContainer().focus()}hide(){this.box.hidden=!0,this.map.getContainer().classList.remove("\
rc-with-card")}preview(t,e){this.show({title:t.name,local:t.local,subtitle:"",said:t.said,rows:[],brief:`${t.
distance.toLocaleString("en")} ${e}, ${ei[t.verdict]}`})}show(t){if(!t){this.hide();return}let{box:e}=this;
e.replaceChildren(),e.setAttribute("aria-label",t.title);let i=L.DomUtil.create("div","rc-card-head",
e);lt(i,"h2",t.title),t.local&&lt(i,"span",t.local,"rc-local");let o=tt(i,"×",()=>this.close());if(o.
setAttribute("aria-label",`Close ${t.title}`),o.className="rc-close",t.subtitle&&lt(e,"p",t.subtitle,
"rc-faint"),t.brief&&lt(e,"p",t.brief,"rc-brief"),t.rows.length){let s=L.DomUtil.create("dl","",e);for(let[
a,h]of t.rows){let l=L.DomUtil.create("div","",s);lt(l,"dt",a),lt(l,"dd",h)}}t.said&&lt(e,"p",t.said,
"rc-said");let r=L.DomUtil.create("div","rc-actions",e);if(t.sentence){let s=tt(r,"Copy sentence",()=>ko(
t.sentence,s))}for(let[s,a]of t.actions||[])tt(r,s,()=>B(a,{id:t.id}));e.hidden=!1,this.map.getContainer().
classList.add("rc-with-card")}},oe=class{constructor(t){this.map=t,this.box=L.DomUtil.create("div","\
rc-tip",t.getContainer()),this.box.hidden=!0}show(t,e){this.box.replaceChildren(),e.filter(Boolean).
forEach((h,l)=>lt(this.box,l?"div":"strong",h)),this.box.hidden=!1;let i=this.map.getSize(),{offsetWidth:o,
offsetHeight:r}=this.box,s=Math.max(4,Math.min(t.x+14,i.x-o-4)),a=t.y+16+r>i.y?t.y-r-12:t.y+16;this.
box.style.transform=`translate(${Math.round(s)}px, ${Math.round(Math.max(4,a))}px)`}hide(){this.box.
hidden=!0}},re=(n,t)=>[n.local?`${n.name} · ${n.local}`:n.name,`${n.distance.toLocaleString("en")} ${t}\
: ${ei[n.verdict]}`,n.said],Ye=({label:n,km:t,who:e},i)=>[`${n} (${Math.round(i==="km"?t/1.609344:t).
toLocaleString("en")} ${i==="km"?"mi":"km"})`,...e.slice(0,4),e.length>4?`and ${e.length-4} more`:""];var Ao=8,Po=14,se=n=>Math.round(n*1e5)/1e5,Dt=n=>[se(n.wrap().lng),se(n.lat)];function Je(n){let t=n.
map(([e,i])=>[se(e),se(i)]);return{type:"Polygon",coordinates:[[...t,[...t[0]]]]}}var Qe=n=>Math.max(
1,Math.round(n/100)/10),ae=class{constructor(t,e,i,o,r){Object.assign(this,{map:t,hint:e,renderer:i,
accent:o,chosen:r}),this.tool=null,this.points=[],this.preview=null,t.on("click",s=>this.click(s)),t.
on("mousemove",s=>this.move(s)),t.on("dblclick",s=>this.doubleClick(s)),L.DomEvent.on(document,"keyd\
own",s=>this.key(s))}start(t){this.clear(),this.tool=t,this.map.getContainer().classList.toggle("rc-\
drawing",!!t),t?this.map.doubleClickZoom.disable():this.map.doubleClickZoom.enable(),this.chosen(t),
this.tell()}clear(){this.preview&&this.preview.remove(),this.preview=null,this.points=[]}tell(){let t={
Cancel:()=>this.start(null)},e=this.points.length;if(this.tool==="point")this.hint.say("Click where \
to launch from.",t);else if(this.tool==="circle")this.hint.say(e?"Click the circle's edge.":"Click t\
he circle's centre.",e?{Undo:()=>this.undo(),...t}:t);else if(this.tool==="polygon"){let i=e>2?{Finish:()=>this.
finishPolygon()}:{},o=e?{Undo:()=>this.undo()}:{};this.hint.say(e>2?"Click more corners; double clic\
k, or Finish, closes the area.":"Click each corner of the area.",{...i,...o,...t})}else this.hint.say(
"")}undo(){this.points.pop(),this.preview&&this.preview.remove(),this.preview=null,this.points.length&&
this.sketch(this.points[this.points.length-1]),this.tell()}style(){return{color:this.accent(),weight:2,
dashArray:"4 4",interactive:!1,renderer:this.renderer,fillOpacity:.08}}sketch(t){this.preview&&this.
preview.remove(),this.preview=this.tool==="circle"?L.circle(this.points[0],{...this.style(),radius:this.
points[0].distanceTo(t)}):L.polygon([...this.points,t],this.style()),this.preview.addTo(this.map)}pixelsBetween(t,e){
return this.map.latLngToContainerPoint(t).distanceTo(this.map.latLngToContainerPoint(e))}click(t){if(!this.
tool)return;let{latlng:e}=t,{points:i}=this;if(this.tool==="point"){let[r,s]=Dt(e);this.start(null),
B("point",{lon:r,lat:s});return}let o=i[i.length-1];if(!(o&&this.pixelsBetween(o,e)<Ao)){if(this.tool===
"circle"&&i.length){this.finishCircle(e);return}if(i.length>2&&this.pixelsBetween(i[0],e)<Po){this.finishPolygon();
return}i.push(e),this.sketch(e),this.tell()}}move(t){this.tool&&this.points.length&&this.sketch(t.latlng)}doubleClick(t){
this.tool&&(L.DomEvent.stop(t),this.tool==="polygon"&&this.points.length>2&&this.finishPolygon())}finishCircle(t){
let[e,i]=Dt(this.points[0]),o=Qe(this.points[0].distanceTo(t));this.start(null),B("circle",{lon:e,lat:i,
radius_km:o})}finishPolygon(){let t=this.points.map(e=>[e.lng,e.lat]);this.start(null),t.length>2&&B(
"polygon",{},Je(t))}key(t){this.tool&&(t.key==="Escape"&&this.start(null),!(t.target.closest&&t.target.
closest("button"))&&(t.key==="Enter"&&this.tool==="polygon"&&this.finishPolygon(),t.key==="Backspace"&&
this.undo()))}};var q=Math.PI/180,dt=2*Math.PI,ii=63710088e-1,tn=([n,t])=>{let e=Math.cos(t*q);return[e*Math.cos(n*q),
e*Math.sin(n*q),Math.sin(t*q)]},xt=(n,t)=>n[0]*t[0]+n[1]*t[1]+n[2]*t[2];function pt(n,t){let e=tn(n),
i=tn(t),o=Math.hypot(e[1]*i[2]-e[2]*i[1],e[2]*i[0]-e[0]*i[2],e[0]*i[1]-e[1]*i[0]);return ii*Math.atan2(
o,xt(e,i))}function le([n,t],e,i){let o=i/ii,r=e*q,s=Math.sin(t*q)*Math.cos(o)+Math.cos(t*q)*Math.sin(
o)*Math.cos(r),a=Math.atan2(Math.sin(r)*Math.sin(o)*Math.cos(t*q),Math.cos(o)-Math.sin(t*q)*s);return[
n+a/q,Math.asin(Math.max(-1,Math.min(1,s)))/q]}var ce=class{constructor(){this.ends=new Float64Array(
256),this.count=0}reset(){this.ends[0]=0,this.ends[1]=dt,this.count=1}subtract(t,e){if(e>=dt){this.count=
0;return}let i=t-dt*Math.floor(t/dt),o=i+e;this.cut(i,Math.min(o,dt)),o>dt&&this.cut(0,o-dt)}cut(t,e){
let{ends:i}=this;for(let o=this.count-1;o>=0;o-=1){let r=i[2*o],s=i[2*o+1];if(!(e<=r||t>=s))if(t>r&&
e<s){if(2*this.count+2>i.length)continue;i[2*o+1]=t,i[2*this.count]=e,i[2*this.count+1]=s,this.count+=
1}else t>r?i[2*o+1]=t:e<s?i[2*o]=e:(this.count-=1,i[2*o]=i[2*this.count],i[2*o+1]=i[2*this.count+1])}}};
function Co(n){let t=new Set;for(let e of[[1,0,0],[0,1,0],[0,0,1],[1,1,0],[1,-1,0],[1,0,1],[0,1,1],[
1,1,1],[1,-1,1],[1,1,-1]]){let i=0,o=0;n.forEach((r,s)=>{xt(r,e)<xt(n[i],e)&&(i=s),xt(r,e)>xt(n[o],e)&&
(o=s)}),t.add(i).add(o)}return[...t]}function he(n){let t=n.map(tn),e=n.map(([s,a])=>[-Math.sin(a*q)*
Math.cos(s*q),-Math.sin(a*q)*Math.sin(s*q),Math.cos(a*q)]),i=n.map(([s])=>[-Math.sin(s*q),Math.cos(s*
q),0]),o=t.reduce((s,a)=>s+a[2],0)/(t.length||1),r=63567523142e-4/(1-.00669437999*o*o);return{points:n,
vectors:t,norths:e,easts:i,radiusM:r,extremes:Co(t)}}function oi(n,{vectors:t,norths:e,easts:i,extremes:o},r,s,a){
let h=t.length,l=t[r],c=e[r],f=i[r],u=s>0?2*s*s-1:-1;n.reset();let p=d=>{let y=l[0]*d[0]+l[1]*d[1]+l[2]*
d[2];if(y<u||y>1-1e-13)return;let w=Math.sqrt(1-y*y)*a,x=s*(1-y)/w;if(x>=1)return;if(x<=-1){n.count=
0;return}let v=Math.acos(x),g=Math.atan2(f[0]*d[0]+f[1]*d[1],c[0]*d[0]+c[1]*d[1]+c[2]*d[2]);n.subtract(
g-v,2*v)};for(let d=1;d<=4&&n.count;d+=1)p(t[(r+d)%h]),p(t[(r-d%h+h)%h]);for(let d=0;d<o.length&&n.count;d+=
1)p(t[o[d]]);for(let d=0;d<h&&n.count;d+=1)p(t[d])}function To({vectors:n,norths:t,easts:e},i,o,r,s){
let a=s*Math.cos(o),h=s*Math.sin(o);return[0,1,2].map(l=>r*n[i][l]+a*t[i][l]+(l<2?h*e[i][l]:0))}function ri(n,t){
let e=t/n.radiusM,i=new ce,o=n.points.filter((r,s)=>(oi(i,n,s,Math.cos(e),Math.sin(e)),i.count>0));return{
...he(o),radiusM:n.radiusM,every:n.vectors,shortestM:t}}function en(n,t,e={}){let{direct:i=le,inside:o=()=>!1,
stepRad:r=q}=e,s=t/n.radiusM,a=Math.cos(s),h=Math.sin(s),l=new ce,c=[],f=Math.cos(s*(1-1e-6));return n.
points.forEach((u,p)=>{oi(l,n,p,a,h);for(let d=0;d<l.count;d+=1){let y=l.ends[2*d],w=l.ends[2*d+1];if(w-
y<1e-9)continue;if(n.every){let g=To(n,p,(y+w)/2,a,h);if(n.every.some(M=>xt(M,g)>f))continue}if(o(le(
u,(y+w)/2/q,t)))continue;let x=Math.max(1,Math.ceil((w-y)/r)),v=[];for(let g=0;g<=x;g+=1)v.push(i(u,
(y+(w-y)*g/x)/q,t));c.push(v)}}),c}function nn(n){return Math.min(.25,Math.sqrt(.8/Math.max(n,1)))}function fe(n,[
t,e]){let i=!1;for(let o of n){if(o.length<3)continue;let r=360*Math.round((t-o[0][0])/360),s=t-r;for(let a=0,
h=o.length-1;a<o.length;h=a,a+=1){let[l,c]=o[a],[f,u]=o[h];c>e!=u>e&&s<(f-l)*(e-c)/(u-c)+l&&(i=!i)}}
return i}function ni([n,t],e){let i=Math.max(-85.05,Math.min(85.05,t)),o=Math.log(Math.tan(Math.PI/4+
i*q/2))/q;return[n*e,o*e]}function si(n,t,e,i,o=.7){let r=Math.sqrt(8*e*i)/111320,s=new Set,a=[],h=l=>{
let[c,f]=ni(l,t),u=`${Math.round(c/o)},${Math.round(f/o)}`;s.has(u)||(s.add(u),a.push(l))};for(let l of n){
let c=l.map(u=>[...ni(u,t),...u]),f=on(c,o/2).map(([,,u,p])=>[u,p]);f.forEach((u,p)=>{h(u);let d=f[p+
1];if(!d)return;let y=Math.cos((u[1]+d[1])/2*q),w=Math.hypot((d[0]-u[0])*y,d[1]-u[1]),x=Math.min(400,
Math.ceil(w/r));for(let v=1;v<x;v+=1)h([u[0]+(d[0]-u[0])*v/x,u[1]+(d[1]-u[1])*v/x])})}return a}function on(n,t){
if(n.length<3)return[...n];let e=new Uint8Array(n.length);e[0]=e[n.length-1]=1;let i=[[0,n.length-1]];
for(;i.length;){let[o,r]=i.pop(),s=0,a=-1;for(let h=o+1;h<r;h+=1){let l=Ot(n[h],n[o],n[r]);l>s&&(s=l,
a=h)}s>t&&(e[a]=1,i.push([o,a],[a,r]))}return n.filter((o,r)=>e[r])}function Ot([n,t],[e,i],[o,r]){let s=o-
e,a=r-i,h=s*s+a*a,l=h?Math.max(0,Math.min(1,((n-e)*s+(t-i)*a)/h)):0;return Math.hypot(n-e-l*s,t-i-l*
a)}var ue=class{constructor(t){yt(this,"direct",(t,e,i)=>{let o=this.geographic;if(!o)return le(t,e,i);
let r=o.WGS84.Direct(t[1],t[0],e,i,o.LATITUDE|o.LONGITUDE|o.LONG_UNROLL);return[r.lon2,r.lat2]});this.
address=t,this.wanted=null,this.geographic=null}load(){return this.address?(this.wanted||=new Promise(
t=>{let e=document.createElement("script");e.src=this.address,e.onload=()=>{this.geographic=window.geodesic.
Geodesic,t()},e.onerror=()=>t(),document.head.append(e)}),this.wanted):Promise.resolve()}distance(t,e){
let i=this.geographic;return i?i.WGS84.Inverse(t[1],t[0],e[1],e[0],i.DISTANCE).s12:pt(t,e)}line(t,e){
let i=this.geographic,o=Math.max(2,Math.min(200,Math.ceil(pt(t,e)/1e5)));if(!i)return[t,e];let{WGS84:r}=i,
s=r.InverseLine(t[1],t[0],e[1],e[0],i.LATITUDE|i.LONGITUDE|i.DISTANCE_IN|i.LONG_UNROLL);return Array.
from({length:o+1},(a,h)=>{let l=s.Position(s.s13*h/o,i.LATITUDE|i.LONGITUDE|i.LONG_UNROLL);return[l.
lon2,l.lat2]})}};var de=class{constructor(t){this.map=t,this.free=!1,this.timer=0,this.hint=L.DomUtil.create("div","r\
c-gesture",t.getContainer()),this.hint.setAttribute("aria-hidden","true"),t.scrollWheelZoom.disable(),
L.Browser.mobile&&t.dragging.disable();let e=t.getContainer();e.addEventListener("wheel",i=>this.wheel(
i),{passive:!1}),e.addEventListener("touchmove",i=>{!this.free&&i.touches.length===1&&!i.target.closest(
".rc-own-touch")&&this.say("Use two fingers to move the map")},{passive:!0})}setFree(t){this.free=t,
L.Browser.mobile&&(t?this.map.dragging.enable():this.map.dragging.disable())}wheel(t){if(!this.free&&
!t.ctrlKey&&!t.metaKey){let a=/Mac/.test(navigator.platform)?"⌘":"Ctrl";this.say(`Use ${a} and the\
 wheel to zoom the map`);return}t.preventDefault();let e=this.map.getContainer().getBoundingClientRect(),
i=L.point(t.clientX-e.x,t.clientY-e.y),o=t.deltaMode===1?20:1,r=Math.max(-1,Math.min(1,-t.deltaY*o/100)),
s=this.map.getZoom()+r;this.map.setZoomAround(i,Math.max(this.map.getMinZoom(),Math.min(s,this.map.getMaxZoom())))}say(t){
this.hint.textContent=t,this.hint.classList.add("shown"),clearTimeout(this.timer),this.timer=setTimeout(
()=>this.hint.classList.remove("shown"),1400)}};function pe(n,t){return n==null||t==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function Ro(n,t){return n==null||
t==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function ai(n){let t,e,i;n.length!==2?(t=pe,e=(a,h)=>pe(n(a),h),
i=(a,h)=>n(a)-h):(t=n===pe||n===Ro?n:Do,e=n,i=n);function o(a,h,l=0,c=a.length){if(l<c){if(t(h,h)!==
0)return c;do{let f=l+c>>>1;e(a[f],h)<0?l=f+1:c=f}while(l<c)}return l}function r(a,h,l=0,c=a.length){
if(l<c){if(t(h,h)!==0)return c;do{let f=l+c>>>1;e(a[f],h)<=0?l=f+1:c=f}while(l<c)}return l}function s(a,h,l=0,c=a.
length){let f=o(a,h,l,c-1);return f>l&&i(a[f-1],h)>-i(a[f],h)?f-1:f}return{left:o,center:s,right:r}}
function Do(){return 0}function Oo(n){return n===null?NaN:+n}var li=ai(pe),Ms=li.right,bs=li.left,Ss=ai(Oo).center;var Es=ci(hi),Ls=ci(zo);function ci(n){return function(t,e,i=e){if(!((e=+e)>=0))throw new RangeError(
"invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:o,width:r,height:s}=t;if(!((r=
Math.floor(r))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:o.length/r))>=
0))throw new RangeError("invalid height");if(!r||!s||!e&&!i)return t;let a=e&&n(e),h=i&&n(i),l=o.slice();
return a&&h?(vt(a,l,o,r,s),vt(a,o,l,r,s),vt(a,l,o,r,s),Mt(h,o,l,r,s),Mt(h,l,o,r,s),Mt(h,o,l,r,s)):a?
(vt(a,o,l,r,s),vt(a,l,o,r,s),vt(a,o,l,r,s)):h&&(Mt(h,o,l,r,s),Mt(h,l,o,r,s),Mt(h,o,l,r,s)),t}}function vt(n,t,e,i,o){
for(let r=0,s=i*o;r<s;)n(t,e,r,r+=i,1)}function Mt(n,t,e,i,o){for(let r=0,s=i*o;r<i;++r)n(t,e,r,r+s,
i)}function zo(n){let t=hi(n);return(e,i,o,r,s)=>{o<<=2,r<<=2,s<<=2,t(e,i,o+0,r+0,s),t(e,i,o+1,r+1,s),
t(e,i,o+2,r+2,s),t(e,i,o+3,r+3,s)}}function hi(n){let t=Math.floor(n);if(t===n)return No(n);let e=n-
t,i=2*n+1;return(o,r,s,a,h)=>{if(!((a-=h)>=s))return;let l=t*r[s],c=h*t,f=c+h;for(let u=s,p=s+c;u<p;u+=
h)l+=r[Math.min(a,u)];for(let u=s,p=a;u<=p;u+=h)l+=r[Math.min(a,u+c)],o[u]=(l+e*(r[Math.max(s,u-f)]+
r[Math.min(a,u+f)]))/i,l-=r[Math.max(s,u-c)]}}function No(n){let t=2*n+1;return(e,i,o,r,s)=>{if(!((r-=
s)>=o))return;let a=n*i[o],h=s*n;for(let l=o,c=o+h;l<c;l+=s)a+=i[Math.min(r,l)];for(let l=o,c=r;l<=c;l+=
s)a+=i[Math.min(r,l+h)],e[l]=a/t,a-=i[Math.max(o,l-h)]}}var W=class{constructor(){this._partials=new Float64Array(32),this._n=0}add(t){let e=this._partials,
i=0;for(let o=0;o<this._n&&o<32;o++){let r=e[o],s=t+r,a=Math.abs(t)<Math.abs(r)?t-(s-r):r-(s-t);a&&(e[i++]=
a),t=s}return e[i]=t,this._n=i+1,this}valueOf(){let t=this._partials,e=this._n,i,o,r,s=0;if(e>0){for(s=
t[--e];e>0&&(i=s,o=t[--e],s=i+o,r=o-(s-i),!r););e>0&&(r<0&&t[e-1]<0||r>0&&t[e-1]>0)&&(o=r*2,i=s+o,o==
i-s&&(s=i))}return s}};var Io=Array.prototype,ks=Io.slice;var As=Math.sqrt(50),Ps=Math.sqrt(10),Cs=Math.sqrt(2);function*_o(n){for(let t of n)yield*t}function me(n){return Array.from(_o(n))}function mt(n,t,e){n=+n,t=+t,e=(o=arguments.length)<2?(t=n,n=0,1):o<3?1:+e;for(var i=-1,o=Math.max(0,
Math.ceil((t-n)/e))|0,r=new Array(o);++i<o;)r[i]=n+i*e;return r}var Ts=qo(Math.random);function qo(n){return function(e,i=0,o=e.length){let r=o-(i=+i);for(;r;){let s=n()*
r--|0,a=e[r+i];e[r+i]=e[s+i],e[s+i]=a}return e}}var b=1e-6,fi=1e-12,C=Math.PI,j=C/2,rn=C/4,K=C*2,J=180/C,$=C/180,T=Math.abs,ui=Math.atan,X=Math.atan2,
k=Math.cos,zt=Math.ceil;var E=Math.sin,di=Math.sign||function(n){return n>0?1:n<0?-1:0},G=Math.sqrt;function ge(n){return n>1?0:n<-1?C:Math.acos(n)}function V(n){return n>1?j:n<-1?-j:Math.asin(n)}function I(){}function we(n,t){n&&mi.hasOwnProperty(n.type)&&mi[n.type](n,t)}var pi={Feature:function(n,t){we(n.geometry,
t)},FeatureCollection:function(n,t){for(var e=n.features,i=-1,o=e.length;++i<o;)we(e[i].geometry,t)}},
mi={Sphere:function(n,t){t.sphere()},Point:function(n,t){n=n.coordinates,t.point(n[0],n[1],n[2])},MultiPoint:function(n,t){
for(var e=n.coordinates,i=-1,o=e.length;++i<o;)n=e[i],t.point(n[0],n[1],n[2])},LineString:function(n,t){
sn(n.coordinates,t,0)},MultiLineString:function(n,t){for(var e=n.coordinates,i=-1,o=e.length;++i<o;)
sn(e[i],t,0)},Polygon:function(n,t){gi(n.coordinates,t)},MultiPolygon:function(n,t){for(var e=n.coordinates,
i=-1,o=e.length;++i<o;)gi(e[i],t)},GeometryCollection:function(n,t){for(var e=n.geometries,i=-1,o=e.
length;++i<o;)we(e[i],t)}};function sn(n,t,e){var i=-1,o=n.length-e,r;for(t.lineStart();++i<o;)r=n[i],
t.point(r[0],r[1],r[2]);t.lineEnd()}function gi(n,t){var e=-1,i=n.length;for(t.polygonStart();++e<i;)
sn(n[e],t,1);t.polygonEnd()}function et(n,t){n&&pi.hasOwnProperty(n.type)?pi[n.type](n,t):we(n,t)}function Nt(n){return[X(n[1],n[0]),V(n[2])]}function nt(n){var t=n[0],e=n[1],i=k(e);return[i*k(t),i*
E(t),E(e)]}function It(n,t){return n[0]*t[0]+n[1]*t[1]+n[2]*t[2]}function bt(n,t){return[n[1]*t[2]-n[2]*
t[1],n[2]*t[0]-n[0]*t[2],n[0]*t[1]-n[1]*t[0]]}function ye(n,t){n[0]+=t[0],n[1]+=t[1],n[2]+=t[2]}function _t(n,t){
return[n[0]*t,n[1]*t,n[2]*t]}function qt(n){var t=G(n[0]*n[0]+n[1]*n[1]+n[2]*n[2]);n[0]/=t,n[1]/=t,n[2]/=
t}function $t(n,t){function e(i,o){return i=n(i,o),t(i[0],i[1])}return n.invert&&t.invert&&(e.invert=function(i,o){
return i=t.invert(i,o),i&&n.invert(i[0],i[1])}),e}function an(n,t){return T(n)>C&&(n-=Math.round(n/K)*K),[n,t]}an.invert=an;function vi(n,t,e){return(n%=
K)?t||e?$t(yi(n),xi(t,e)):yi(n):t||e?xi(t,e):an}function wi(n){return function(t,e){return t+=n,T(t)>
C&&(t-=Math.round(t/K)*K),[t,e]}}function yi(n){var t=wi(n);return t.invert=wi(-n),t}function xi(n,t){
var e=k(n),i=E(n),o=k(t),r=E(t);function s(a,h){var l=k(h),c=k(a)*l,f=E(a)*l,u=E(h),p=u*e+c*i;return[
X(f*o-p*r,c*e-u*i),V(p*o+f*r)]}return s.invert=function(a,h){var l=k(h),c=k(a)*l,f=E(a)*l,u=E(h),p=u*
o-f*r;return[X(f*o+u*r,c*e+p*i),V(p*e-c*i)]},s}function bi(n,t,e,i,o,r){if(e){var s=k(t),a=E(t),h=i*e;o==null?(o=t+i*K,r=t-h/2):(o=Mi(s,o),r=Mi(s,r),
(i>0?o<r:o>r)&&(o+=i*K));for(var l,c=o;i>0?c>r:c<r;c-=h)l=Nt([s,-a*k(c),-a*E(c)]),n.point(l[0],l[1])}}
function Mi(n,t){t=nt(t),t[0]-=n,qt(t);var e=ge(-t[1]);return((-t[2]<0?-e:e)+K-b)%K}function xe(){var n=[],t;return{point:function(e,i,o){t.push([e,i,o])},lineStart:function(){n.push(t=
[])},lineEnd:I,rejoin:function(){n.length>1&&n.push(n.pop().concat(n.shift()))},result:function(){var e=n;
return n=[],t=null,e}}}function St(n,t){return T(n[0]-t[0])<b&&T(n[1]-t[1])<b}function ve(n,t,e,i){this.x=n,this.z=t,this.o=e,this.e=i,this.v=!1,this.n=this.p=null}function Me(n,t,e,i,o){
var r=[],s=[],a,h;if(n.forEach(function(d){if(!((y=d.length-1)<=0)){var y,w=d[0],x=d[y],v;if(St(w,x)){
if(!w[2]&&!x[2]){for(o.lineStart(),a=0;a<y;++a)o.point((w=d[a])[0],w[1]);o.lineEnd();return}x[0]+=2*
b}r.push(v=new ve(w,d,null,!0)),s.push(v.o=new ve(w,null,v,!1)),r.push(v=new ve(x,d,null,!1)),s.push(
v.o=new ve(x,null,v,!0))}}),!!r.length){for(s.sort(t),Si(r),Si(s),a=0,h=s.length;a<h;++a)s[a].e=e=!e;
for(var l=r[0],c,f;;){for(var u=l,p=!0;u.v;)if((u=u.n)===l)return;c=u.z,o.lineStart();do{if(u.v=u.o.
v=!0,u.e){if(p)for(a=0,h=c.length;a<h;++a)o.point((f=c[a])[0],f[1]);else i(u.x,u.n.x,1,o);u=u.n}else{
if(p)for(c=u.p.z,a=c.length-1;a>=0;--a)o.point((f=c[a])[0],f[1]);else i(u.x,u.p.x,-1,o);u=u.p}u=u.o,
c=u.z,p=!p}while(!u.v);o.lineEnd()}}}function Si(n){if(t=n.length){for(var t,e=0,i=n[0],o;++e<t;)i.n=
o=n[e],o.p=i,i=o;i.n=o=n[0],o.p=i}}function ln(n){return T(n[0])<=C?n[0]:di(n[0])*((T(n[0])+C)%K-C)}function Ei(n,t){var e=ln(t),i=t[1],
o=E(i),r=[E(e),-k(e),0],s=0,a=0,h=new W;o===1?i=j+b:o===-1&&(i=-j-b);for(var l=0,c=n.length;l<c;++l)
if(u=(f=n[l]).length)for(var f,u,p=f[u-1],d=ln(p),y=p[1]/2+rn,w=E(y),x=k(y),v=0;v<u;++v,d=M,w=P,x=z,
p=g){var g=f[v],M=ln(g),A=g[1]/2+rn,P=E(A),z=k(A),D=M-d,O=D>=0?1:-1,_=O*D,S=_>C,H=w*P;if(h.add(X(H*O*
E(_),x*z+H*k(_))),s+=S?D+O*K:D,S^d>=e^M>=e){var U=bt(nt(p),nt(g));qt(U);var N=bt(r,U);qt(N);var m=(S^
D>=0?-1:1)*V(N[2]);(i>m||i===m&&(U[0]||U[1]))&&(a+=S^D>=0?1:-1)}}return(s<-b||s<b&&h<-fi)^a&1}function be(n,t,e,i){return function(o){var r=t(o),s=xe(),a=t(s),h=!1,l,c,f,u={point:p,lineStart:y,lineEnd:w,
polygonStart:function(){u.point=x,u.lineStart=v,u.lineEnd=g,c=[],l=[]},polygonEnd:function(){u.point=
p,u.lineStart=y,u.lineEnd=w,c=me(c);var M=Ei(l,i);c.length?(h||(o.polygonStart(),h=!0),Me(c,Uo,M,e,o)):
M&&(h||(o.polygonStart(),h=!0),o.lineStart(),e(null,null,1,o),o.lineEnd()),h&&(o.polygonEnd(),h=!1),
c=l=null},sphere:function(){o.polygonStart(),o.lineStart(),e(null,null,1,o),o.lineEnd(),o.polygonEnd()}};
function p(M,A){n(M,A)&&o.point(M,A)}function d(M,A){r.point(M,A)}function y(){u.point=d,r.lineStart()}
function w(){u.point=p,r.lineEnd()}function x(M,A){f.push([M,A]),a.point(M,A)}function v(){a.lineStart(),
f=[]}function g(){x(f[0][0],f[0][1]),a.lineEnd();var M=a.clean(),A=s.result(),P,z=A.length,D,O,_;if(f.
pop(),l.push(f),f=null,!!z){if(M&1){if(O=A[0],(D=O.length-1)>0){for(h||(o.polygonStart(),h=!0),o.lineStart(),
P=0;P<D;++P)o.point((_=O[P])[0],_[1]);o.lineEnd()}return}z>1&&M&2&&A.push(A.pop().concat(A.shift())),
c.push(A.filter($o))}}return u}}function $o(n){return n.length>1}function Uo(n,t){return((n=n.x)[0]<
0?n[1]-j-b:j-n[1])-((t=t.x)[0]<0?t[1]-j-b:j-t[1])}var cn=be(function(){return!0},Bo,Go,[-C,-j]);function Bo(n){var t=NaN,e=NaN,i=NaN,o;return{lineStart:function(){
n.lineStart(),o=1},point:function(r,s){var a=r>0?C:-C,h=T(r-t);T(h-C)<b?(n.point(t,e=(e+s)/2>0?j:-j),
n.point(i,e),n.lineEnd(),n.lineStart(),n.point(a,e),n.point(r,e),o=0):i!==a&&h>=C&&(T(t-i)<b&&(t-=i*
b),T(r-a)<b&&(r-=a*b),e=Fo(t,e,r,s),n.point(i,e),n.lineEnd(),n.lineStart(),n.point(a,e),o=0),n.point(
t=r,e=s),i=a},lineEnd:function(){n.lineEnd(),t=e=NaN},clean:function(){return 2-o}}}function Fo(n,t,e,i){
var o,r,s=E(n-e);return T(s)>b?ui((E(t)*(r=k(i))*E(e)-E(i)*(o=k(t))*E(n))/(o*r*s)):(t+i)/2}function Go(n,t,e,i){
var o;if(n==null)o=e*j,i.point(-C,o),i.point(0,o),i.point(C,o),i.point(C,0),i.point(C,-o),i.point(0,
-o),i.point(-C,-o),i.point(-C,0),i.point(-C,o);else if(T(n[0]-t[0])>b){var r=n[0]<t[0]?C:-C;o=e*r/2,
i.point(-r,o),i.point(0,o),i.point(r,o)}else i.point(t[0],t[1])}function Li(n){var t=k(n),e=2*$,i=t>0,o=T(t)>b;function r(c,f,u,p){bi(p,n,e,u,c,f)}function s(c,f){return k(
c)*k(f)>t}function a(c){var f,u,p,d,y;return{lineStart:function(){d=p=!1,y=1},point:function(w,x){var v=[
w,x],g,M=s(w,x),A=i?M?0:l(w,x):M?l(w+(w<0?C:-C),x):0;if(!f&&(d=p=M)&&c.lineStart(),M!==p&&(g=h(f,v),
(!g||St(f,g)||St(v,g))&&(v[2]=1)),M!==p)y=0,M?(c.lineStart(),g=h(v,f),c.point(g[0],g[1])):(g=h(f,v),
c.point(g[0],g[1],2),c.lineEnd()),f=g;else if(o&&f&&i^M){var P;!(A&u)&&(P=h(v,f,!0))&&(y=0,i?(c.lineStart(),
c.point(P[0][0],P[0][1]),c.point(P[1][0],P[1][1]),c.lineEnd()):(c.point(P[1][0],P[1][1]),c.lineEnd(),
c.lineStart(),c.point(P[0][0],P[0][1],3)))}M&&(!f||!St(f,v))&&c.point(v[0],v[1]),f=v,p=M,u=A},lineEnd:function(){
p&&c.lineEnd(),f=null},clean:function(){return y|(d&&p)<<1}}}function h(c,f,u){var p=nt(c),d=nt(f),y=[
1,0,0],w=bt(p,d),x=It(w,w),v=w[0],g=x-v*v;if(!g)return!u&&c;var M=t*x/g,A=-t*v/g,P=bt(y,w),z=_t(y,M),
D=_t(w,A);ye(z,D);var O=P,_=It(z,O),S=It(O,O),H=_*_-S*(It(z,z)-1);if(!(H<0)){var U=G(H),N=_t(O,(-_-U)/
S);if(ye(N,z),N=Nt(N),!u)return N;var m=c[0],R=f[0],F=c[1],Z=f[1],Y;R<m&&(Y=m,m=R,R=Y);var Tt=R-m,rt=T(
Tt-C)<b,ht=rt||Tt<b;if(!rt&&Z<F&&(Y=F,F=Z,Z=Y),ht?rt?F+Z>0^N[1]<(T(N[0]-m)<b?F:Z):F<=N[1]&&N[1]<=Z:Tt>
C^(m<=N[0]&&N[0]<=R)){var st=_t(O,(-_+U)/S);return ye(st,z),[N,Nt(st)]}}}function l(c,f){var u=i?n:C-
n,p=0;return c<-u?p|=1:c>u&&(p|=2),f<-u?p|=4:f>u&&(p|=8),p}return be(s,a,r,i?[0,-n]:[-C,n-C])}function ki(n,t,e,i,o,r){var s=n[0],a=n[1],h=t[0],l=t[1],c=0,f=1,u=h-s,p=l-a,d;if(d=e-s,!(!u&&d>0)){
if(d/=u,u<0){if(d<c)return;d<f&&(f=d)}else if(u>0){if(d>f)return;d>c&&(c=d)}if(d=o-s,!(!u&&d<0)){if(d/=
u,u<0){if(d>f)return;d>c&&(c=d)}else if(u>0){if(d<c)return;d<f&&(f=d)}if(d=i-a,!(!p&&d>0)){if(d/=p,p<
0){if(d<c)return;d<f&&(f=d)}else if(p>0){if(d>f)return;d>c&&(c=d)}if(d=r-a,!(!p&&d<0)){if(d/=p,p<0){
if(d>f)return;d>c&&(c=d)}else if(p>0){if(d<c)return;d<f&&(f=d)}return c>0&&(n[0]=s+c*u,n[1]=a+c*p),f<
1&&(t[0]=s+f*u,t[1]=a+f*p),!0}}}}}var Ut=1e9,Se=-Ut;function hn(n,t,e,i){function o(l,c){return n<=l&&l<=e&&t<=c&&c<=i}function r(l,c,f,u){
var p=0,d=0;if(l==null||(p=s(l,f))!==(d=s(c,f))||h(l,c)<0^f>0)do u.point(p===0||p===3?n:e,p>1?i:t);while((p=
(p+f+4)%4)!==d);else u.point(c[0],c[1])}function s(l,c){return T(l[0]-n)<b?c>0?0:3:T(l[0]-e)<b?c>0?2:
1:T(l[1]-t)<b?c>0?1:0:c>0?3:2}function a(l,c){return h(l.x,c.x)}function h(l,c){var f=s(l,1),u=s(c,1);
return f!==u?f-u:f===0?c[1]-l[1]:f===1?l[0]-c[0]:f===2?l[1]-c[1]:c[0]-l[0]}return function(l){var c=l,
f=xe(),u,p,d,y,w,x,v,g,M,A,P,z={point:D,lineStart:H,lineEnd:U,polygonStart:_,polygonEnd:S};function D(m,R){
o(m,R)&&c.point(m,R)}function O(){for(var m=0,R=0,F=p.length;R<F;++R)for(var Z=p[R],Y=1,Tt=Z.length,
rt=Z[0],ht,st,Xt=rt[0],wt=rt[1];Y<Tt;++Y)ht=Xt,st=wt,rt=Z[Y],Xt=rt[0],wt=rt[1],st<=i?wt>i&&(Xt-ht)*(i-
st)>(wt-st)*(n-ht)&&++m:wt<=i&&(Xt-ht)*(i-st)<(wt-st)*(n-ht)&&--m;return m}function _(){c=f,u=[],p=[],
P=!0}function S(){var m=O(),R=P&&m,F=(u=me(u)).length;(R||F)&&(l.polygonStart(),R&&(l.lineStart(),r(
null,null,1,l),l.lineEnd()),F&&Me(u,a,m,r,l),l.polygonEnd()),c=l,u=p=d=null}function H(){z.point=N,p&&
p.push(d=[]),A=!0,M=!1,v=g=NaN}function U(){u&&(N(y,w),x&&M&&f.rejoin(),u.push(f.result())),z.point=
D,M&&c.lineEnd()}function N(m,R){var F=o(m,R);if(p&&d.push([m,R]),A)y=m,w=R,x=F,A=!1,F&&(c.lineStart(),
c.point(m,R));else if(F&&M)c.point(m,R);else{var Z=[v=Math.max(Se,Math.min(Ut,v)),g=Math.max(Se,Math.
min(Ut,g))],Y=[m=Math.max(Se,Math.min(Ut,m)),R=Math.max(Se,Math.min(Ut,R))];ki(Z,Y,n,t,e,i)?(M||(c.lineStart(),
c.point(Z[0],Z[1])),c.point(Y[0],Y[1]),F||c.lineEnd(),P=!1):F&&(c.lineStart(),c.point(m,R),P=!1)}v=m,
g=R,M=F}return z}}var fn,un,Ee,Le,Et={sphere:I,point:I,lineStart:Ko,lineEnd:I,polygonStart:I,polygonEnd:I};function Ko(){
Et.point=Ho,Et.lineEnd=jo}function jo(){Et.point=Et.lineEnd=I}function Ho(n,t){n*=$,t*=$,un=n,Ee=E(t),
Le=k(t),Et.point=Zo}function Zo(n,t){n*=$,t*=$;var e=E(t),i=k(t),o=T(n-un),r=k(o),s=E(o),a=i*s,h=Le*
e-Ee*i*r,l=Ee*e+Le*i*r;fn.add(X(G(a*a+h*h),l)),un=n,Ee=e,Le=i}function Ai(n){return fn=new W,et(n,Et),
+fn}var dn=[null,null],Wo={type:"LineString",coordinates:dn};function ke(n,t){return dn[0]=n,dn[1]=t,Ai(
Wo)}function Pi(n,t,e){var i=mt(n,t-b,e).concat(t);return function(o){return i.map(function(r){return[o,
r]})}}function Ci(n,t,e){var i=mt(n,t-b,e).concat(t);return function(o){return i.map(function(r){return[
r,o]})}}function pn(){var n,t,e,i,o,r,s,a,h=10,l=h,c=90,f=360,u,p,d,y,w=2.5;function x(){return{type:"\
MultiLineString",coordinates:v()}}function v(){return mt(zt(i/c)*c,e,c).map(d).concat(mt(zt(a/f)*f,s,
f).map(y)).concat(mt(zt(t/h)*h,n,h).filter(function(g){return T(g%c)>b}).map(u)).concat(mt(zt(r/l)*l,
o,l).filter(function(g){return T(g%f)>b}).map(p))}return x.lines=function(){return v().map(function(g){
return{type:"LineString",coordinates:g}})},x.outline=function(){return{type:"Polygon",coordinates:[d(
i).concat(y(s).slice(1),d(e).reverse().slice(1),y(a).reverse().slice(1))]}},x.extent=function(g){return arguments.
length?x.extentMajor(g).extentMinor(g):x.extentMinor()},x.extentMajor=function(g){return arguments.length?
(i=+g[0][0],e=+g[1][0],a=+g[0][1],s=+g[1][1],i>e&&(g=i,i=e,e=g),a>s&&(g=a,a=s,s=g),x.precision(w)):[
[i,a],[e,s]]},x.extentMinor=function(g){return arguments.length?(t=+g[0][0],n=+g[1][0],r=+g[0][1],o=
+g[1][1],t>n&&(g=t,t=n,n=g),r>o&&(g=r,r=o,o=g),x.precision(w)):[[t,r],[n,o]]},x.step=function(g){return arguments.
length?x.stepMajor(g).stepMinor(g):x.stepMinor()},x.stepMajor=function(g){return arguments.length?(c=
+g[0],f=+g[1],x):[c,f]},x.stepMinor=function(g){return arguments.length?(h=+g[0],l=+g[1],x):[h,l]},x.
precision=function(g){return arguments.length?(w=+g,u=Pi(r,o,90),p=Ci(t,n,w),d=Pi(a,s,90),y=Ci(i,e,w),
x):w},x.extentMajor([[-180,-90+b],[180,90-b]]).extentMinor([[-180,-80-b],[180,80+b]])}function mn(){
return pn()()}var Bt=n=>n;var gn=new W,wn=new W,Ti,Ri,yn,xn,ct={point:I,lineStart:I,lineEnd:I,polygonStart:function(){ct.lineStart=
Xo,ct.lineEnd=Yo},polygonEnd:function(){ct.lineStart=ct.lineEnd=ct.point=I,gn.add(T(wn)),wn=new W},result:function(){
var n=gn/2;return gn=new W,n}};function Xo(){ct.point=Vo}function Vo(n,t){ct.point=Di,Ti=yn=n,Ri=xn=
t}function Di(n,t){wn.add(xn*n-yn*t),yn=n,xn=t}function Yo(){Di(Ti,Ri)}var vn=ct;var Lt=1/0,Ae=Lt,Ft=-Lt,Pe=Ft,Jo={point:Qo,lineStart:I,lineEnd:I,polygonStart:I,polygonEnd:I,result:function(){
var n=[[Lt,Ae],[Ft,Pe]];return Ft=Pe=-(Ae=Lt=1/0),n}};function Qo(n,t){n<Lt&&(Lt=n),n>Ft&&(Ft=n),t<Ae&&
(Ae=t),t>Pe&&(Pe=t)}var kt=Jo;var Mn=0,bn=0,Gt=0,Ce=0,Te=0,At=0,Sn=0,En=0,Kt=0,Ni,Ii,it,ot,Q={point:gt,lineStart:Oi,lineEnd:zi,polygonStart:function(){
Q.lineStart=nr,Q.lineEnd=ir},polygonEnd:function(){Q.point=gt,Q.lineStart=Oi,Q.lineEnd=zi},result:function(){
var n=Kt?[Sn/Kt,En/Kt]:At?[Ce/At,Te/At]:Gt?[Mn/Gt,bn/Gt]:[NaN,NaN];return Mn=bn=Gt=Ce=Te=At=Sn=En=Kt=
0,n}};function gt(n,t){Mn+=n,bn+=t,++Gt}function Oi(){Q.point=tr}function tr(n,t){Q.point=er,gt(it=n,
ot=t)}function er(n,t){var e=n-it,i=t-ot,o=G(e*e+i*i);Ce+=o*(it+n)/2,Te+=o*(ot+t)/2,At+=o,gt(it=n,ot=
t)}function zi(){Q.point=gt}function nr(){Q.point=or}function ir(){_i(Ni,Ii)}function or(n,t){Q.point=
_i,gt(Ni=it=n,Ii=ot=t)}function _i(n,t){var e=n-it,i=t-ot,o=G(e*e+i*i);Ce+=o*(it+n)/2,Te+=o*(ot+t)/2,
At+=o,o=ot*n-it*t,Sn+=o*(it+n),En+=o*(ot+t),Kt+=o*3,gt(it=n,ot=t)}var Ln=Q;function Re(n){this._context=n}Re.prototype={_radius:4.5,pointRadius:function(n){return this._radius=
n,this},polygonStart:function(){this._line=0},polygonEnd:function(){this._line=NaN},lineStart:function(){
this._point=0},lineEnd:function(){this._line===0&&this._context.closePath(),this._point=NaN},point:function(n,t){
switch(this._point){case 0:{this._context.moveTo(n,t),this._point=1;break}case 1:{this._context.lineTo(
n,t);break}default:{this._context.moveTo(n+this._radius,t),this._context.arc(n,t,this._radius,0,K);break}}},
result:I};var An=new W,kn,qi,$i,jt,Ht,De={point:I,lineStart:function(){De.point=rr},lineEnd:function(){kn&&Ui(
qi,$i),De.point=I},polygonStart:function(){kn=!0},polygonEnd:function(){kn=null},result:function(){var n=+An;
return An=new W,n}};function rr(n,t){De.point=Ui,qi=jt=n,$i=Ht=t}function Ui(n,t){jt-=n,Ht-=t,An.add(
G(jt*jt+Ht*Ht)),jt=n,Ht=t}var Pn=De;var Bi,Oe,Fi,Gi,Pt=class{constructor(t){this._append=t==null?Ki:sr(t),this._radius=4.5,this._=""}pointRadius(t){
return this._radius=+t,this}polygonStart(){this._line=0}polygonEnd(){this._line=NaN}lineStart(){this.
_point=0}lineEnd(){this._line===0&&(this._+="Z"),this._point=NaN}point(t,e){switch(this._point){case 0:{
this._append`M${t},${e}`,this._point=1;break}case 1:{this._append`L${t},${e}`;break}default:{if(this.
_append`M${t},${e}`,this._radius!==Fi||this._append!==Oe){let i=this._radius,o=this._;this._="",this.
_append`m0,${i}a${i},${i} 0 1,1 0,${-2*i}a${i},${i} 0 1,1 0,${2*i}z`,Fi=i,Oe=this._append,Gi=this._,
this._=o}this._+=Gi;break}}}result(){let t=this._;return this._="",t.length?t:null}};function Ki(n){
let t=1;this._+=n[0];for(let e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function sr(n){let t=Math.
floor(n);if(!(t>=0))throw new RangeError(`invalid digits: ${n}`);if(t>15)return Ki;if(t!==Bi){let e=10**
t;Bi=t,Oe=function(o){let r=1;this._+=o[0];for(let s=o.length;r<s;++r)this._+=Math.round(arguments[r]*
e)/e+o[r]}}return Oe}function Cn(n,t){let e=3,i=4.5,o,r;function s(a){return a&&(typeof i=="function"&&r.pointRadius(+i.apply(
this,arguments)),et(a,o(r))),r.result()}return s.area=function(a){return et(a,o(vn)),vn.result()},s.
measure=function(a){return et(a,o(Pn)),Pn.result()},s.bounds=function(a){return et(a,o(kt)),kt.result()},
s.centroid=function(a){return et(a,o(Ln)),Ln.result()},s.projection=function(a){return arguments.length?
(o=a==null?(n=null,Bt):(n=a).stream,s):n},s.context=function(a){return arguments.length?(r=a==null?(t=
null,new Pt(e)):new Re(t=a),typeof i!="function"&&r.pointRadius(i),s):t},s.pointRadius=function(a){return arguments.
length?(i=typeof a=="function"?a:(r.pointRadius(+a),+a),s):i},s.digits=function(a){if(!arguments.length)
return e;if(a==null)e=null;else{let h=Math.floor(a);if(!(h>=0))throw new RangeError(`invalid digits:\
 ${a}`);e=h}return t===null&&(r=new Pt(e)),s},s.projection(n).digits(e).context(t)}function Zt(n){return function(t){var e=new Tn;for(var i in n)e[i]=n[i];return e.stream=t,e}}function Tn(){}
Tn.prototype={constructor:Tn,point:function(n,t){this.stream.point(n,t)},sphere:function(){this.stream.
sphere()},lineStart:function(){this.stream.lineStart()},lineEnd:function(){this.stream.lineEnd()},polygonStart:function(){
this.stream.polygonStart()},polygonEnd:function(){this.stream.polygonEnd()}};function Rn(n,t,e){var i=n.clipExtent&&n.clipExtent();return n.scale(150).translate([0,0]),i!=null&&
n.clipExtent(null),et(e,n.stream(kt)),t(kt.result()),i!=null&&n.clipExtent(i),n}function Dn(n,t,e){return Rn(
n,function(i){var o=t[1][0]-t[0][0],r=t[1][1]-t[0][1],s=Math.min(o/(i[1][0]-i[0][0]),r/(i[1][1]-i[0][1])),
a=+t[0][0]+(o-s*(i[1][0]+i[0][0]))/2,h=+t[0][1]+(r-s*(i[1][1]+i[0][1]))/2;n.scale(150*s).translate([
a,h])},e)}function ji(n,t,e){return Dn(n,[[0,0],t],e)}function Hi(n,t,e){return Rn(n,function(i){var o=+t,
r=o/(i[1][0]-i[0][0]),s=(o-r*(i[1][0]+i[0][0]))/2,a=-r*i[0][1];n.scale(150*r).translate([s,a])},e)}function Zi(n,t,e){
return Rn(n,function(i){var o=+t,r=o/(i[1][1]-i[0][1]),s=-r*i[0][0],a=(o-r*(i[1][1]+i[0][1]))/2;n.scale(
150*r).translate([s,a])},e)}var Wi=16,ar=k(30*$);function On(n,t){return+t?cr(n,t):lr(n)}function lr(n){return Zt({point:function(t,e){
t=n(t,e),this.stream.point(t[0],t[1])}})}function cr(n,t){function e(i,o,r,s,a,h,l,c,f,u,p,d,y,w){var x=l-
i,v=c-o,g=x*x+v*v;if(g>4*t&&y--){var M=s+u,A=a+p,P=h+d,z=G(M*M+A*A+P*P),D=V(P/=z),O=T(T(P)-1)<b||T(r-
f)<b?(r+f)/2:X(A,M),_=n(O,D),S=_[0],H=_[1],U=S-i,N=H-o,m=v*U-x*N;(m*m/g>t||T((x*U+v*N)/g-.5)>.3||s*u+
a*p+h*d<ar)&&(e(i,o,r,s,a,h,S,H,O,M/=z,A/=z,P,y,w),w.point(S,H),e(S,H,O,M,A,P,l,c,f,u,p,d,y,w))}}return function(i){
var o,r,s,a,h,l,c,f,u,p,d,y,w={point:x,lineStart:v,lineEnd:M,polygonStart:function(){i.polygonStart(),
w.lineStart=A},polygonEnd:function(){i.polygonEnd(),w.lineStart=v}};function x(D,O){D=n(D,O),i.point(
D[0],D[1])}function v(){f=NaN,w.point=g,i.lineStart()}function g(D,O){var _=nt([D,O]),S=n(D,O);e(f,u,
c,p,d,y,f=S[0],u=S[1],c=D,p=_[0],d=_[1],y=_[2],Wi,i),i.point(f,u)}function M(){w.point=x,i.lineEnd()}
function A(){v(),w.point=P,w.lineEnd=z}function P(D,O){g(o=D,O),r=f,s=u,a=p,h=d,l=y,w.point=g}function z(){
e(f,u,c,p,d,y,r,s,o,a,h,l,Wi,i),w.lineEnd=M,M()}return w}}var hr=Zt({point:function(n,t){this.stream.point(n*$,t*$)}});function fr(n){return Zt({point:function(t,e){
var i=n(t,e);return this.stream.point(i[0],i[1])}})}function ur(n,t,e,i,o){function r(s,a){return s*=
i,a*=o,[t+n*s,e-n*a]}return r.invert=function(s,a){return[(s-t)/n*i,(e-a)/n*o]},r}function Xi(n,t,e,i,o,r){
if(!r)return ur(n,t,e,i,o);var s=k(r),a=E(r),h=s*n,l=a*n,c=s/n,f=a/n,u=(a*e-s*t)/n,p=(a*t+s*e)/n;function d(y,w){
return y*=i,w*=o,[h*y-l*w+t,e-l*y-h*w]}return d.invert=function(y,w){return[i*(c*y-f*w+u),o*(p-f*y-c*
w)]},d}function Wt(n){return dr(function(){return n})()}function dr(n){var t,e=150,i=480,o=250,r=0,s=0,
a=0,h=0,l=0,c,f=0,u=1,p=1,d=null,y=cn,w=null,x,v,g,M=Bt,A=.5,P,z,D,O,_;function S(m){return D(m[0]*$,
m[1]*$)}function H(m){return m=D.invert(m[0],m[1]),m&&[m[0]*J,m[1]*J]}S.stream=function(m){return O&&
_===m?O:O=hr(fr(c)(y(P(M(_=m)))))},S.preclip=function(m){return arguments.length?(y=m,d=void 0,N()):
y},S.postclip=function(m){return arguments.length?(M=m,w=x=v=g=null,N()):M},S.clipAngle=function(m){
return arguments.length?(y=+m?Li(d=m*$):(d=null,cn),N()):d*J},S.clipExtent=function(m){return arguments.
length?(M=m==null?(w=x=v=g=null,Bt):hn(w=+m[0][0],x=+m[0][1],v=+m[1][0],g=+m[1][1]),N()):w==null?null:
[[w,x],[v,g]]},S.scale=function(m){return arguments.length?(e=+m,U()):e},S.translate=function(m){return arguments.
length?(i=+m[0],o=+m[1],U()):[i,o]},S.center=function(m){return arguments.length?(r=m[0]%360*$,s=m[1]%
360*$,U()):[r*J,s*J]},S.rotate=function(m){return arguments.length?(a=m[0]%360*$,h=m[1]%360*$,l=m.length>
2?m[2]%360*$:0,U()):[a*J,h*J,l*J]},S.angle=function(m){return arguments.length?(f=m%360*$,U()):f*J},
S.reflectX=function(m){return arguments.length?(u=m?-1:1,U()):u<0},S.reflectY=function(m){return arguments.
length?(p=m?-1:1,U()):p<0},S.precision=function(m){return arguments.length?(P=On(z,A=m*m),N()):G(A)},
S.fitExtent=function(m,R){return Dn(S,m,R)},S.fitSize=function(m,R){return ji(S,m,R)},S.fitWidth=function(m,R){
return Hi(S,m,R)},S.fitHeight=function(m,R){return Zi(S,m,R)};function U(){var m=Xi(e,0,0,u,p,f).apply(
null,t(r,s)),R=Xi(e,i-m[0],o-m[1],u,p,f);return c=vi(a,h,l),z=$t(t,R),D=$t(c,z),P=On(z,A),N()}function N(){
return O=_=null,S}return function(){return t=n.apply(this,arguments),S.invert=t.invert&&H,U()}}function Vi(n){return function(t,e){var i=k(t),o=k(e),r=n(i*o);return r===1/0?[2,0]:[r*o*E(t),r*E(e)]}}
function ze(n){return function(t,e){var i=G(t*t+e*e),o=n(i),r=E(o),s=k(o);return[X(t*r,i*s),V(i&&e*r/
i)]}}var zn=Vi(function(n){return(n=ge(n))&&n/E(n)});zn.invert=ze(function(n){return n});function Nn(){return Wt(
zn).scale(79.4188).clipAngle(180-.001)}function In(n,t){return[k(t)*E(n),E(t)]}In.invert=ze(V);function _n(){return Wt(In).scale(249.5).clipAngle(
90+b)}var pr={e:"everywhere",s:"somewhere",n:"nowhere"};function Ct(n,t,e,i,o,{chosen:r=!1}={}){let s=Yi(i)+
(r?1.5:0),a=o[pr[i.verdict]];n.lineWidth=1.4,n.beginPath(),i.site?(n.beginPath(),n.moveTo(t,e-s-1),n.
lineTo(t+s+1,e+s),n.lineTo(t-s-1,e+s),n.closePath(),n.fillStyle=i.verdict==="n"?o.halo:a,n.fill(),n.
lineWidth=2,n.strokeStyle=o.site,n.stroke()):i.verdict==="n"?(n.moveTo(t,e-s),n.lineTo(t+s,e),n.lineTo(
t,e+s),n.lineTo(t-s,e),n.closePath(),n.fillStyle=o.halo,n.fill(),n.strokeStyle=a,n.stroke()):i.verdict===
"s"?(n.arc(t,e,s,0,2*Math.PI),n.fillStyle=o.halo,n.fill(),n.strokeStyle=a,n.stroke(),n.beginPath(),n.
arc(t,e,s,Math.PI/2,1.5*Math.PI),n.closePath(),n.fillStyle=a,n.fill()):(n.arc(t,e,s,0,2*Math.PI),n.fillStyle=
a,n.fill(),n.strokeStyle=o.halo,n.stroke()),r&&(n.beginPath(),n.arc(t,e,s+4,0,2*Math.PI),n.lineWidth=
2.5,n.strokeStyle=o.region,n.stroke())}var Yi=n=>n.site?5.5:2.5+n.size;function Ne(n,t,{x:e,y:i},o){
let r=null,s=1/0;return n.forEach((a,h)=>{let l=t[h];if(!l)return;let c=Math.hypot(l.x-e,l.y-i)-Yi(a);
c<=o&&c<s&&(s=c,r=a)}),r}var Ji="http://www.w3.org/2000/svg",Qi={diagonal:"M-2 2l4-4M0 8l8-8M6 10l4-4",back:"M-2 6l4 4M0 0l8 \
8M6-2l4 4",across:"M0 4h8",upright:"M4 0v8",dots:"M3 4h2",cross:"M0 4h8M4 0v8"},mr=14,gr=[[-720,-89],
[720,-89],[720,89],[-720,89],[-720,-89]];function wr(n){return n<3?.4:n<mr?.8:2.2}function qn(n){if(n.
type==="Point")return 1/0;let t=n.type==="Polygon"?n.coordinates[0]:n.coordinates,[e,i,o,r]=[1/0,1/0,
-1/0,-1/0];for(let[s,a]of t)e=Math.min(e,s),o=Math.max(o,s),i=Math.min(i,a),r=Math.max(r,a);return Math.
max(o-e,r-i)}var $n=({type:n,coordinates:t})=>n==="LineString"?[t]:t,yr=n=>n.length>3&&n[0][0]===n[n.
length-1][0]&&n[0][1]===n[n.length-1][1];function xr(n,t){let e=t.filter(({properties:i})=>i.role===
"outer"&&n.geometry.of.includes(i.key));return{type:"Feature",geometry:{type:"Polygon",coordinates:e.
flatMap(({geometry:i})=>$n(i))},properties:{...n.properties,seam:e.some(({properties:i})=>i.seam)}}}
function vr(n){let t=n.find(({properties:r})=>r.checked&&r.role==="outer");if(!t)return null;let e=$n(
t.geometry);if(!e.every(yr))return null;let o=(t.properties.seam?[-360,0,360]:[0]).flatMap(r=>e.map(
s=>s.map(([a,h])=>[a+r,h])));return{type:"Feature",properties:{role:"outside"},geometry:{type:"Polyg\
on",coordinates:[gr,...o]}}}var Ie=class{constructor(t,e){Object.assign(this,{map:t,theme:e}),this.dark=
!1,this.renderer=L.svg({pane:"rc-rings",padding:.6}),this.dimRenderer=L.svg({pane:"rc-dim",padding:.6}),
this.regionCopies=[],this.copies=[],this.region=[],this.features=[],this.hatches=[],this.lit="",this.
cache=null,this.patterns=document.createElementNS(Ji,"svg"),this.patterns.setAttribute("class","rc-p\
atterns"),this.patterns.setAttribute("aria-hidden","true"),t.getContainer().append(this.patterns),t.
on("zoomend",()=>{this.cache=null;for(let i of this.regionCopies)i.setStyle(o=>this.style(o))})}clear(){
this.regionCopies=[],this.copies=[],this.region=[],this.features=[],this.lit="",this.cache=null}setTheme(t,e){
Object.assign(this,{theme:t,dark:e}),this.restyle(),this.defineHatches()}restyle(){for(let t of[...this.
regionCopies,...this.copies])t.setStyle(e=>this.style(e))}colour(t){return t.colors[this.dark?1:0]}style({
properties:t}){let{theme:e}=this;if(t.role==="region"){let s=t.size*256*2**this.map.getZoom()/360;return{
color:e.region,weight:wr(s),fill:!0,dashArray:t.second?"2 4":null,fillColor:e.region,fillOpacity:.16}}
if(t.role==="outside")return{stroke:!1,fill:!0,fillColor:e.dim,fillOpacity:e.dimOpacity};let i=this.
lit===t.key;if(t.role==="band")return{stroke:!1,fill:t.strong||i,fillColor:`url(#${t.hatch_id})`,fillOpacity:.8};
let o=this.colour(t);if(t.role==="common")return{color:o,weight:2.2,dashArray:"1 6",lineCap:"round",
fill:!1};if(t.checked)return{color:o,weight:i?5:3.6,dashArray:null,fill:!0,fillColor:o,fillOpacity:.05};
let r=t.strong||i;return{color:o,weight:i?3:r?1.8:1.1,fill:!1,opacity:r?1:.5,dashArray:t.dash||(t.rank===
"strong"?null:"9 5")}}copy(t,e,i){return(t.properties.seam?[-360,0,360]:[0]).map(r=>L.geoJSON(t,{pane:e,
renderer:i,interactive:!1,smoothFactor:.3,coordsToLatLng:Xe(r),style:s=>this.style(s),pointToLayer:(s,a)=>L.
circleMarker(a,{radius:7,renderer:i,interactive:!1})}))}drawRegions(t){let e=L.layerGroup();this.region=
t.features.map(i=>({...i,geometry:Yt(i.geometry)}));for(let{geometry:i,properties:o}of this.region){
let s={type:"FeatureCollection",features:ft(i).map(a=>({type:"Feature",geometry:a,properties:{...o,size:qn(
a)}})),properties:o};this.regionCopies.push(...this.copy(s,"rc-rings",this.renderer))}return this.regionCopies.
forEach(i=>e.addLayer(i)),e}drawRings(t){let e=L.layerGroup();this.features=t.features.map(o=>({...o,
geometry:Yt(o.geometry)})).filter(o=>o.geometry);let i=vr(this.features);i&&this.copies.push(...this.
copy(i,"rc-dim",this.dimRenderer));for(let o of this.features){let r=o.geometry.type==="Band"?xr(o,this.
features):o;this.copies.push(...this.copy(r,"rc-rings",this.renderer))}return this.copies.forEach(o=>e.
addLayer(o)),e}lines(){return this.features.filter(({properties:t})=>t.role!=="band").map(({geometry:t,
properties:e})=>({lines:$n(t),properties:e}))}bands(){return this.features.filter(({geometry:t})=>t.
type==="Band")}light(t){if(t!==this.lit){this.lit=t;for(let e of this.copies)e.setStyle(i=>this.style(
i))}}fade(t){for(let e of["rc-rings","rc-dim"])this.map.getPane(e).classList.toggle("rc-faded",t)}pick(t,e){
let i=this.map.getPixelBounds().min,o=t.x+i.x,r=t.y+i.y;this.cache||(this.cache=this.placed());let s=null;
for(let{lines:a,properties:h}of this.cache){let l=1/0;for(let f of a)for(let u=1;u<f.length;u+=1)l=Math.
min(l,Ot([o,r],f[u-1],f[u]));let c=l-(h.checked?2:0);l<=e&&(!s||c<s.rank)&&(s={properties:h,rank:c})}
return s&&s.properties}placed(){let t=this.map.getZoom();return this.lines().map(({lines:e,properties:i})=>({
properties:i,lines:(i.seam?[-360,0,360]:[0]).flatMap(o=>e.map(r=>r.map(([s,a])=>{let h=this.map.project(
[a,s+o],t);return[h.x,h.y]})))}))}setHatches(t){this.hatches=t,this.defineHatches()}defineHatches(){
let t=(i,o)=>{let r=document.createElementNS(Ji,i);for(let[s,a]of Object.entries(o))r.setAttribute(s,
a);return r},e=t("defs",{});for(let i of this.hatches){let o=i.colors[this.dark?1:0],r=t("pattern",{
id:i.id,width:8,height:8,patternUnits:"userSpaceOnUse"});r.append(t("rect",{width:8,height:8,fill:o,
opacity:.14}),t("path",{d:Qi[i.hatch]||Qi.diagonal,stroke:o,fill:"none","stroke-width":i.hatch==="do\
ts"?2:1,opacity:.55})),e.append(r)}this.patterns.replaceChildren(e)}};var Mr=Math.PI/180,br=n=>n-360*Math.round(n/360);function Sr(n){let t=0;for(let e=1;e<n.length;e+=1)
t+=(n[e][0]-n[e-1][0])*(n[e][1]+n[e-1][1]);return-t}function Un(n){return n.map((t,e)=>Sr(t)>0==(e===
0)?[...t].reverse():t)}function Er([n,t],[e,i],o){let r=Math.max(.01,Math.cos(t*Mr)),s=br(e-n)*r,a=i-
t,h=Math.hypot(s,a)||1,l=[a/h*o/r,-s/h*o];return[1,-1].map(c=>[n+c*l[0],Math.max(-90,Math.min(90,t+c*
l[1]))])}function to(n,t,e=.3){let i=0,o=Math.min(9,n.length-1);for(let r=0;r<o;r+=1){let s=Math.floor(
r*(n.length-1)/o),[a,h]=Er(n[s],n[s+1],e);i+=t(a)<t(h)?1:-1}return i<0?[...n].reverse():n}function _e(n,t=2){
let e=[];return n.forEach(([i,o],r)=>{let[s,a]=n[r+1]||[i,o],h=Math.ceil(Math.max(Math.abs(s-i),Math.
abs(a-o))/t);e.push([i,o]);for(let l=1;l<h;l+=1)e.push([i+(s-i)*l/h,o+(a-o)*l/h])}),e}function Bn(n){
let t=[],e=[],i=(o,r)=>Math.abs(o[0])>179.99&&Math.abs(r[0])>179.99||o[1]<-89.9&&r[1]<-89.9;return n.
forEach((o,r)=>{r&&i(n[r-1],o)&&(e.length>1&&t.push(e),e=[]),e.push(o)}),e.length>1&&t.push(e),t}var Lr=3e3,Fn=Math.PI/180,kr=.93,Ar=10,Pr={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[
0,-1]},[Cr,Tr]=[.5,12],eo=.001,Rr=.1,Dr=.3,qe={azimuthal:{name:"True distances",note:"True from the \
region’s centre, to 0.6 %; stretched far out. Ranges count from its edge."},globe:{name:"Globe",note:"\
True in the middle only; the far half is hidden. Drag it, or press arrow keys, to turn it."}};function Or(n,[
t,e]){return(n==="globe"?_n().clipAngle(90):Nn().clipAngle(180-eo/Fn)).rotate([-t,-e]).precision(0)}
var no=n=>(n==="globe"?Math.PI/2:Math.PI)-eo;function zr(n,t,e){let i=Math.max(.02,Math.min(t*1.06,no(
n)));return e/(n==="globe"?Math.sin(i):i)}function Nr(n,t){let e=[[]];for(let i of n){let o=t(i);o?e[e.
length-1].push([o.x,o.y]):e[e.length-1].length&&e.push([])}return e}var $e=class{constructor(t,e,i){
yt(this,"spot",([t,e])=>{if(ke(this.centre,[t,e])>no(this.name))return null;let[i,o]=this.projected(
[t,e]);return L.point(i,o)});Object.assign(this,{map:t,theme:e,parts:i}),this.name="",this.rangeKm=0,
this.refused=!1,this.zoom=1,this.live=null,this.pane=t.createPane("rc-globe"),this.pane.style.zIndex=
605,this.canvas=L.DomUtil.create("canvas","rc-globe",this.pane),this.canvas.tabIndex=0,this.canvas.setAttribute(
"role","application"),L.DomEvent.disableClickPropagation(this.canvas),this.pane.hidden=!0,this.makeBar(),
this.makeTools(),this.listen()}get on(){return!!this.name}makeBar(){let t=this.map.getContainer();this.
bar=L.DomUtil.create("section","rc-views",t),this.bar.setAttribute("aria-label","Views for long rang\
es"),this.say=L.DomUtil.create("p","",this.bar),this.say.setAttribute("role","status"),this.buttons=
L.DomUtil.create("div","rc-actions",this.bar);for(let e of["azimuthal","globe"]){let i=tt(this.buttons,
qe[e].name,()=>this.choose(e));i.dataset.view=e,i.setAttribute("aria-pressed","false")}this.flat=tt(
this.buttons,"Flat map",()=>this.choose("")),this.close=tt(this.buttons,"Not now",()=>{this.refused=
!0,this.tell()}),L.DomEvent.disableClickPropagation(this.bar),L.DomEvent.disableScrollPropagation(this.
bar),this.bar.hidden=!0}makeTools(){let t=new ut(this.map,"topleft");t.bar.classList.add("rc-globe-t\
ools"),t.add("plus","Zoom in",()=>this.magnify(1.5)),t.add("minus","Zoom out",()=>this.magnify(1/1.5))}listen(){
let{canvas:t,map:e}=this;e.on("move zoom viewreset resize",()=>{this.on&&this.schedule()}),t.addEventListener(
"pointerdown",i=>this.grab(i)),t.addEventListener("keydown",i=>this.key(i)),t.addEventListener("whee\
l",i=>{!i.ctrlKey&&!i.metaKey&&!this.parts.isFree()||(i.preventDefault(),i.stopPropagation(),this.magnify(
i.deltaY<0?1.25:.8))},{passive:!1})}tell(){let{on:t,rangeKm:e,refused:i}=this;for(let s of this.buttons.
querySelectorAll("[data-view]"))s.setAttribute("aria-pressed",String(s.dataset.view===this.name));let o=e>
Lr&&!i;this.flat.hidden=!t,this.close.hidden=t,this.bar.hidden=!t&&!o;let r=t?qe[this.name].note:o?"\
A flat map bends a range this long. See it with":"";this.say.textContent!==r&&(this.say.textContent=
r),this.bar.classList.toggle("rc-offer",!t)}choose(t){if(t===this.name)return;let e=this.bar.contains(
document.activeElement);this.set(t),this.parts.chosen(t),e&&t&&this.canvas.focus({preventScroll:!0})}toggle(){
this.choose(this.on?"":"azimuthal")}set(t){this.name=t in qe?t:"";let{map:e,on:i}=this;e.getContainer().
classList.toggle("rc-other-view",i),this.pane.hidden=!i;for(let o of[e.keyboard,e.doubleClickZoom,e.
touchZoom,e.boxZoom])i?o.disable():o.enable();i&&(this.fit(),this.canvas.setAttribute("aria-label",`${qe[this.
name].name}: arrow keys turn it, plus and minus zoom, Home shows all`)),this.tell(),this.parts.drawn()}show({
region:t,rangeKm:e,key:i,projection:o}){let r=i!==this.followKey;this.rangeKm=e,this.region=t,this.followKey=
i,this.live=null,this.areas=null,o!==this.name?this.set(o):(this.on&&r&&this.fit(),this.tell(),this.
schedule())}setTheme(t){this.theme=t,this.schedule()}corners(){let{properties:t,geometry:e}=this.region;
return[[t.lon,t.lat],...Rt(e).flat()]}fit(){if(!this.region)return;let[t]=this.corners();this.centre=
t;let e=[...this.parts.rings.lines().filter(({properties:i})=>i.rank!=="faint").flatMap(({lines:i})=>i.
flat()),...this.corners()];this.far=e.reduce((i,o)=>Math.max(i,ke(t,o)),0),this.zoom=1,this.schedule()}drag(t){
this.live=t,this.schedule()}schedule(){this.on&&(this.due||=requestAnimationFrame(()=>{this.due=0,this.
draw()}))}magnify(t){this.zoom=Math.max(Cr,Math.min(Tr,this.zoom*t)),this.schedule()}turn(t,e){let{centre:i}=this;
this.centre=[(i[0]+t+540)%360-180,Math.max(-90,Math.min(90,i[1]+e))],this.schedule()}key(t){let e=Pr[t.
key];if(e)this.turn(...e.map(i=>i*Ar/Math.max(1,this.zoom)));else if(t.key==="+"||t.key==="=")this.magnify(
1.5);else if(t.key==="-")this.magnify(1/1.5);else if(t.key==="Home")this.fit();else if(t.key==="Esca\
pe")this.choose("");else return;t.preventDefault(),t.stopPropagation()}grab(t){if(t.button||t.pointerType===
"touch"&&!t.isPrimary)return;let{canvas:e,map:i}=this,o=i.mouseEventToContainerPoint(t),r=o,s=h=>{let l=i.
mouseEventToContainerPoint(h),c=this.scale()*Fn,f=Math.max(.3,Math.cos(this.centre[1]*Fn));this.turn(
(r.x-l.x)/c/f,(l.y-r.y)/c),r=l},a=h=>{e.removeEventListener("pointermove",s),e.removeEventListener("\
pointerup",a),e.removeEventListener("pointercancel",a),h.type==="pointerup"&&r.distanceTo(o)<4&&this.
parts.click(o)};e.setPointerCapture(t.pointerId),e.addEventListener("pointermove",s),e.addEventListener(
"pointerup",a),e.addEventListener("pointercancel",a)}scale(){let{x:t,y:e}=this.map.getSize();return zr(
this.name,this.far,kr*Math.min(t,e)/2)*this.zoom}likeZoom(){return Math.log2(this.scale()*2*Math.PI/
256)}projection(){let{x:t,y:e}=this.map.getSize();return Or(this.name,this.centre).scale(this.scale()).
translate([t/2,e/2])}pickRow(t,e){let i=this.parts.rows();return Ne(i,i.map(({lon:o,lat:r})=>this.spot(
[o,r])),t,e)}pickRing(t,e){let i=null;for(let{lines:o,properties:r}of this.parts.rings.lines()){let s=1/0;
for(let h of o.flatMap(l=>Nr(l,this.spot)))for(let l=1;l<h.length;l+=1)s=Math.min(s,Ot([t.x,t.y],h[l-
1],h[l]));let a=s-(r.checked?2:0);s<=e&&(!i||a<i.rank)&&(i={properties:r,rank:a})}return i&&i.properties}ground(){
if(this.land||!this.parts.base.countries().length)return this.land;let t=this.parts.base.countries().
map(({coordinates:o})=>o),e=t.filter(([o])=>qn({type:"LineString",coordinates:o})>Dr).map(o=>o.map(r=>_e(
on(r,Rr)))),i=o=>({land:{type:"MultiPolygon",coordinates:o.map(Un)},coast:{type:"MultiLineString",coordinates:o.
flat().flatMap(Bn)}});return this.land={coarse:i(e),get fine(){return this.kept||=i(t.map(o=>o.map(r=>_e(
r))))}},this.land}prepared(){if(this.areas)return this.areas;let t=this.corners(),e=t.filter((s,a)=>a%
Math.ceil(t.length/200)===0),i=s=>e.reduce((a,h)=>Math.min(a,pt(h,s)),1/0),o=this.parts.rings.lines().
map(({lines:s,properties:a})=>({properties:a,rings:a.role==="outer"?s.map(h=>to(h,i)):s})),r=this.parts.
rings.region.flatMap(({geometry:s})=>ft(s).map(a=>a.type==="Polygon"?{...a,coordinates:Un(a.coordinates.
map(h=>_e(h)))}:a));return this.areas={lines:o,regions:r},this.areas}draw(){let{map:t,canvas:e,theme:i}=this,
o=t.getSize(),r=window.devicePixelRatio||1;e.width=o.x*r,e.height=o.y*r,e.style.width=`${o.x}px`,e.style.
height=`${o.y}px`,L.DomUtil.setPosition(e,t.containerPointToLayerPoint([0,0]));let s=e.getContext("2\
d");s.setTransform(r,0,0,r,0,0);let a=this.projection();this.projected=a;let h=Cn(a,s),l=(u,p,d=1)=>{
s.beginPath(),h(u),s.globalAlpha=d,s.fillStyle=p,s.fill(),s.globalAlpha=1},c=(u,p,d,{dash:y=[],opacity:w=1}={})=>{
s.beginPath(),h(u),s.globalAlpha=w,s.strokeStyle=p,s.lineWidth=d,s.setLineDash(y),s.stroke(),s.setLineDash(
[]),s.globalAlpha=1};s.clearRect(0,0,o.x,o.y),s.fillStyle=i.rim,s.fillRect(0,0,o.x,o.y),l({type:"Sph\
ere"},i.sea),c(mn(),i.border,.5,{opacity:.5});let f=this.ground();if(f){let{land:u,coast:p}=this.zoom>
2.5?f.fine:f.coarse;l(u,i.land),c(p,i.coast,.7)}this.drawRings(l,c),this.live&&c({type:"MultiLineStr\
ing",coordinates:this.live},i.accent,3.6),c({type:"Sphere"},i.coast,1),this.drawRows(s),this.parts.drawn(),
t.getContainer().dataset.view=this.name}drawRings(t,e){let{theme:i,parts:{rings:o}}=this,{lines:r,regions:s}=this.
prepared(),a=r.find(({properties:c})=>c.checked&&c.role==="outer"),h=this.live?.25:1;if(a){let c=a.rings.
map(f=>[...f].reverse());t({type:"Polygon",coordinates:c},i.dim,i.dimOpacity)}for(let c of s)c.type!==
"Point"&&(t(c,i.region,.16),e({type:"MultiLineString",coordinates:c.coordinates.flatMap(Bn)},i.region,
1.6));for(let{geometry:c,properties:f}of o.bands()){if(!f.strong)continue;let u=r.filter(({properties:d})=>d.
role==="outer"&&c.of.includes(d.key)).sort((d,y)=>y.properties.km-d.properties.km);if(u.length!==2)continue;
let p=u[1].rings.map(d=>[...d].reverse());t({type:"Polygon",coordinates:[...u[0].rings,...p]},o.colour(
f),.16)}let l=[...r].sort((c,f)=>+(c===a)-+(f===a));for(let{rings:c,properties:f}of l){let{color:u,weight:p,
opacity:d=1,dashArray:y}=o.style({properties:f});e({type:"MultiLineString",coordinates:c},u,p,{opacity:d*
h,dash:y?y.split(" ").map(Number):[]})}}drawRows(t){let{theme:e}=this;for(let r of this.prepared().regions.
filter(({type:s})=>s==="Point")){let s=this.spot(r.coordinates);s&&(t.beginPath(),t.arc(s.x,s.y,7,0,
2*Math.PI),t.strokeStyle=e.region,t.lineWidth=2.2,t.stroke(),t.globalAlpha=.16,t.fillStyle=e.region,
t.fill(),t.globalAlpha=1)}let i=this.parts.rows(),o=this.parts.place();for(let r=i.length-1;r>=0;r-=
1){let s=i[r],a=this.spot([s.lon,s.lat]);a&&Ct(t,a.x,a.y,s,e,{chosen:s.id===o})}}};var Ir=8,_r=500,qr={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},$r=6;function io(n){
let t=0;return()=>{clearTimeout(t),t=setTimeout(n,_r)}}var Ue=class{constructor(t,e,i,o,r){Object.assign(
this,{map:t,live:e,rings:i,tip:o}),this.area=null,this.edit=null,this.rangeKm=0,this.dragged=null,this.
makeKnob(),this.makeSlider(r),t.on("moveend zoomend resize",()=>this.placeKnob()),t.getContainer().addEventListener(
"pointerdown",s=>this.grip(s),!0),t.getContainer().addEventListener("pointerenter",()=>this.warm()),
t.getContainer().addEventListener("focusin",()=>this.warm())}show(t,{edit:e,range_km:i},o){this.edit=
e,this.rangeKm=i||0,this.area=this.areaOf(e,o),this.markers(t),this.slider.parentElement.hidden=!this.
rangeKm,this.slid=0,this.setSlider(this.rangeKm),this.placeKnob()}areaOf(t,e){if(t&&t.kind==="point")
return{centre:[t.lon,t.lat],radiusM:0};if(t&&t.kind==="circle")return{centre:[t.lon,t.lat],radiusM:t.
radius_km*1e3};if(!e)return null;let i=Rt(e.geometry);return i.length===1&&i[0].length===1?{centre:i[0][0],
radiusM:0}:{rings:i}}warm(){this.area&&this.rangeKm&&this.live.warm(this.area,this.rangeKm*1e3)}draw(t,e=this.
rangeKm){t&&e&&this.live.draw(t,e*1e3)}handle(t,e,i,{dragging:o,done:r}){let{map:s}=this,a=L.marker(
[e[1],e[0]],{draggable:!0,keyboard:!0,title:i,alt:i,autoPanOnFocus:!1,icon:L.divIcon({className:"rc-\
handle",iconSize:L.Browser.mobile?[28,28]:[16,16]})}),h=()=>{let c=a.getLatLng();o([c.lng,c.lat]),this.
say(c)},l=io(()=>this.finish(()=>r(a.getLatLng())));return a.on("drag",h),a.on("dragend",()=>this.finish(
()=>r(a.getLatLng()))),a.on("keydown",({originalEvent:c})=>{let f=qr[c.key];if(!f)return;L.DomEvent.
stop(c);let u=s.latLngToContainerPoint(a.getLatLng()).add(L.point(f).multiplyBy(Ir));a.setLatLng(s.containerPointToLatLng(
u)),h(),l()}),t.addLayer(a),a}finish(t){this.tip.hide(),this.live.release(),t()}say(t){let e=this.map.
latLngToContainerPoint(t),i=this.area&&this.area.centre,o=i?this.live.geodesics.distance(i,[t.lng,t.
lat])/1e3:0;this.tip.show(e,[this.saying||at(this.rangeKm),o>1&&!this.saying?`moved ${at(o)}`:""])}markers(t){
let{edit:e}=this;if(e)if(e.kind==="point")this.handle(t,[e.lon,e.lat],"Launch point: drag to move",{
dragging:i=>this.draw({centre:i,radiusM:0}),done:i=>{let[o,r]=Dt(i);B("point",{lon:o,lat:r})}});else if(e.
kind==="circle"){let i=e.radius_km*1e3;this.handle(t,[e.lon,e.lat],"Centre of the circle: drag to mo\
ve",{dragging:s=>this.draw({centre:s,radiusM:i}),done:s=>{let[a,h]=Dt(s);B("circle",{lon:a,lat:h,radius_km:e.
radius_km})}});let o=[e.lon,e.lat],r=s=>this.live.geodesics.distance(o,s);this.handle(t,e.edge,"Edge\
 of the circle: drag to resize",{dragging:s=>{this.saying=`radius ${at(r(s)/1e3)}`,this.draw({centre:o,
radiusM:r(s)})},done:s=>{this.saying="",B("circle",{lon:e.lon,lat:e.lat,radius_km:Qe(r([s.lng,s.lat]))})}})}else
e.kind==="polygon"&&e.ring.forEach((i,o)=>{let r=s=>e.ring.map((a,h)=>h===o?s:a);this.handle(t,i,`Co\
rner ${o+1}: drag to move`,{dragging:s=>{let a=r(s);this.draw({rings:[[...a,a[0]]]})},done:s=>B("pol\
ygon",{},Je(r([s.lng,s.lat])))})})}makeKnob(){this.knob=L.DomUtil.create("div","rc-knob rc-own-touch",
this.map.getContainer()),this.knob.title="Drag to change the range",this.knob.setAttribute("aria-hid\
den","true"),this.knob.hidden=!0,L.DomEvent.disableClickPropagation(this.knob),this.knob.addEventListener(
"pointerdown",t=>this.drag(t,this.knob))}placeKnob(){let t=this.rings.lines().find(({properties:o})=>o.
checked&&o.role==="outer"),e=this.map.getSize(),i=null;for(let o of t&&this.rangeKm?t.lines:[])for(let r of t.
properties.seam?[-360,0,360]:[0])for(let[s,a]of o){let h=this.map.latLngToContainerPoint([a,s+r]);h.
x<60||h.y<60||h.x>e.x-24||h.y>e.y-60||(!i||h.x>i.x)&&(i=h)}this.knob.hidden=!i,i&&(this.knob.style.transform=
`translate(${i.x}px, ${i.y}px)`)}grip(t){if(t.pointerType!=="mouse"||t.button||!this.rangeKm||!this.
area)return;let{map:e}=this;if(!e.getPane("mapPane").contains(t.target)&&t.target!==e.getContainer()||
t.target.closest(".rc-handle")||e.getContainer().classList.contains("rc-drawing"))return;let o=e.mouseEventToContainerPoint(
t),r=this.rings.pick(o,$r);!r||!r.checked||r.role!=="outer"||this.drag(t,e.getContainer())}drag(t,e){
if(!this.area||t.button)return;let{map:i,live:o}=this,r=i.mouseEventToContainerPoint(t),s=i.dragging.
enabled();i.dragging.disable();let a=0,h=c=>{let f=i.mouseEventToContainerPoint(c);if(!a&&f.distanceTo(
r)<4)return;let{lng:u,lat:p}=i.containerPointToLatLng(f),d=Jn(o.metresPerPixel(p)/1e3);a=ne(this.distanceKm(
[u,p]),d),this.draw(this.area,a),this.setSlider(a),this.knob.style.transform=`translate(${f.x}px, ${f.
y}px)`,this.tip.show(f,[at(a)])},l=c=>{for(let[f,u]of[["pointermove",h],["pointerup",l],["pointercan\
cel",l]])e.removeEventListener(f,u);if(s&&i.dragging.enable(),!!a){if(this.dragged=performance.now(),
c.type==="pointercancel"){this.tip.hide(),o.clear(),this.placeKnob();return}this.finish(()=>B("range",
{range_km:a}))}};e.setPointerCapture(t.pointerId),e.addEventListener("pointermove",h),e.addEventListener(
"pointerup",l),e.addEventListener("pointercancel",l)}endsDrag(){return this.dragged!==null&&performance.
now()-this.dragged<300}distanceKm(t){let{geodesics:e}=this.live;if(this.area.centre)return(e.distance(
this.area.centre,t)-(this.area.radiusM||0))/1e3;if(fe(this.area.rings,t))return 0;let{points:i}=this.
live.corners(this.area,this.rangeKm*1e3),o=i[0],r=1/0;for(let s of i){let a=pt(s,t);a<r&&(r=a,o=s)}return e.
distance(o,t)/1e3}makeSlider(t){let e=L.DomUtil.create("label","",t);L.DomUtil.create("span","",e).textContent=
"Range ",this.slider=L.DomUtil.create("input","rc-own-touch",e),Object.assign(this.slider,{type:"ran\
ge",min:0,max:1e3,step:"any"}),this.said=L.DomUtil.create("output","",e),e.hidden=!0;let i=io(()=>this.
finish(()=>B("range",{range_km:this.slid})));this.slider.addEventListener("input",()=>{this.slide(ne(
ti(Number(this.slider.value))))}),this.slider.addEventListener("change",()=>{this.slid&&this.finish(
()=>B("range",{range_km:this.slid}))}),this.slider.addEventListener("keydown",o=>{let r={ArrowRight:1,
ArrowUp:1,ArrowLeft:-1,ArrowDown:-1,PageUp:10,PageDown:-10}[o.key];if(!r)return;o.preventDefault();let s=this.
slid||this.rangeKm;this.slide(ne(s+r*Ve(s))),this.setSlider(this.slid),i()}),L.DomEvent.on(t,"pointe\
rdown mousedown touchstart",L.DomEvent.stopPropagation)}slide(t){this.slid=t,this.tell(t),this.draw(
this.area,t)}tell(t){this.said.textContent=at(t),this.slider.setAttribute("aria-valuetext",at(t))}setSlider(t){
t&&(this.slider.value=String(Qn(t)),this.tell(t))}};var Ur=(n,t)=>n.x<t.x+t.w&&t.x<n.x+n.w&&n.y<t.y+t.h&&t.y<n.y+n.h;function Gn(n,t,{gap:e=0,centred:i=!1}={}){
let r={x:n.x-t/2,y:n.y-8.5,w:t,h:17};return i?[r]:[{x:n.x+e,y:r.y,w:t,h:17},{x:n.x-e-t,y:r.y,w:t,h:17},
{x:r.x,y:n.y-e-17,w:t,h:17},{x:r.x,y:n.y+e,w:t,h:17}]}function oo(n,t,e,i){let o=[...e],r=[],s=a=>a.
x>=2&&a.y>=2&&a.x+a.w<=t.x-2&&a.y+a.h<=t.y-2&&!o.some(h=>Ur(a,h));for(let a of n){if(r.length>=i)break;
let h=a.spots.find(s);h&&(o.push(h),r.push([a,h]))}return r}function ro(n,t){let i=n.flat().filter(({
x:r,y:s})=>r>12&&s>12&&r<t.x-12&&s<t.y-12);i.sort((r,s)=>r.y-s.y);let o=Math.max(1,Math.floor(i.length/
40));return i.filter((r,s)=>s%o===0)}var Br=70,Fr='"Source Sans", "Segoe UI", system-ui, sans-serif',Gr={ring:12,country:4},Be=class{constructor(t,e,i){
Object.assign(this,{map:t,content:e}),this.spotOf=i,this.due=0,this.widths=new Map,this.pen=document.
createElement("canvas").getContext("2d"),this.pane=t.getPane("rc-labels"),this.pane.classList.add("r\
c-labels"),this.pane.setAttribute("aria-hidden","true")}schedule(){cancelAnimationFrame(this.due),this.
due=requestAnimationFrame(()=>this.show())}width(t,e){let i=e==="place"||e==="town"?"":"600 ",o={ring:11,
town:11,country:10.5,selected:13}[e]||12,r=e==="country"?t.toUpperCase():t,s=`${i}${o}${r}`;return this.
widths.has(s)||(this.widths.size>5e3&&this.widths.clear(),this.pen.font=`${i}${o}px ${Fr}`,this.widths.
set(s,this.pen.measureText(r).width+(Gr[e]||4)+(e==="country"?r.length:0))),this.widths.get(s)}spot(t){
return this.spotOf(t.lon,t.lat)}sees(t,e=this.map.getSize()){let i=this.spot(t);return!!i&&i.x>0&&i.
y>0&&i.x<e.x&&i.y<e.y}at(t,e,i){let o=this.width(e.text||e.name,t),r=this.spot(e);return{kind:t,text:e.
text||e.name,w:o,spots:r?Gn(r,o,i):[]}}*wanted(t){let{rows:e,chosen:i,rings:o,regions:r,names:s,zoom:a,
region:h}=this.content(),l=p=>this.sees(p,t),c=e.find(p=>p.id===i);c&&(yield this.at("selected",c,{gap:9}));
for(let{lines:p,properties:d}of o){let y=this.width(d.label,"ring"),w=p.map(x=>x.map(([v,g])=>this.spotOf(
v,g)).filter(Boolean));yield{kind:"ring",text:d.label,ink:d.ink,w:y,spots:ro(w,t).flatMap(x=>Gn(x,y,
{centred:!0}))}}let f=e.filter(p=>p!==c&&l(p));for(let p of f.filter(d=>d.site))yield this.at("site",
p,{gap:9});for(let p of f.filter(d=>d.capital&&!d.site))yield this.at("capital",p,{gap:7});for(let p of r)
yield this.at("region",p,{centred:!0});for(let p of f.filter(d=>!d.capital&&!d.site))yield this.at("\
place",p,{gap:6});let u=new Set(e.map(p=>p.name));for(let p of s)a<p.minZoom||p.text===h||!l(p)||(p.
kind==="country"||!u.has(p.text))&&(yield this.at(p.kind,p,{centred:!0}))}controls(){let t=this.map.
getContainer().getBoundingClientRect();return[...this.map.getContainer().querySelectorAll(".leaflet-\
control, .rc-card, .rc-chip, .rc-knob, .rc-views")].map(e=>e.getBoundingClientRect()).map(e=>({x:e.x-
t.x,y:e.y-t.y,w:e.width,h:e.height}))}show(){let{map:t}=this,e=t.getSize();if(Math.min(e.x,e.y)<60)return;
let i=t.containerPointToLayerPoint([0,0]),o=document.createDocumentFragment();for(let[r,s]of oo(this.
wanted(e),e,this.controls(),Br)){let a=document.createElement("div");a.className=`rc-label ${r.kind}`,
a.textContent=r.text,a.dir="auto",r.ink&&(a.style.color=r.ink),a.style.transform=`translate(${Math.round(
s.x+i.x)}px, ${Math.round(s.y+i.y)}px)`,o.append(a)}this.pane.replaceChildren(o)}};var so="http://www.w3.org/2000/svg";function Kr(n,t){let e=document.createElementNS(so,"svg");e.setAttribute(
"viewBox","0 0 30 12"),e.setAttribute("aria-hidden","true");let i=n.colors[t?1:0],o=(r,s)=>{let a=document.
createElementNS(so,r);for(let[h,l]of Object.entries(s))a.setAttribute(h,l);e.append(a)};return n.sign===
"band"?o("rect",{width:30,height:12,fill:`url(#${n.hatch_id})`}):o("path",{d:"M1 6h28",stroke:i,fill:"\
none","stroke-width":{strong:3.6,common:2.2,faint:1.1}[n.sign]||1.8,"stroke-dasharray":n.sign==="com\
mon"?"1 5":n.sign==="strong"?"none":n.dash||"9 5","stroke-linecap":n.sign==="common"?"round":"butt"}),
e}function jr(n,t){let e=document.createElement("canvas"),i=window.devicePixelRatio||1;e.width=e.height=
16*i,e.setAttribute("aria-hidden","true");let o=e.getContext("2d");return o.scale(i,i),Ct(o,8,8,n===
"site"?{site:!0,verdict:"s"}:{verdict:n,size:2},t),e}var Fe=class{constructor(t,e){Object.assign(this,
{map:t,light:e}),this.rows=[],this.signs=[],this.box=L.DomUtil.create("details","rc-legend"),this.box.
open=t.getSize().x>640,L.DomUtil.create("summary","",this.box).textContent="Legend",this.slot=L.DomUtil.
create("div","rc-range",this.box),this.list=L.DomUtil.create("ul","",this.box),this.marks=L.DomUtil.
create("ul","rc-signs-row",this.box),ee(t,this.box,"bottomleft")}cover(){let{box:t}=this;if(t.hidden||
!t.open)return null;let e=this.map.getContainer().getBoundingClientRect(),{x:i,y:o,width:r,height:s}=t.
getBoundingClientRect();return{x:i-e.x,y:o-e.y,w:r,h:s}}show({lines:t,signs:e},i,o){this.list.replaceChildren(),
this.marks.replaceChildren();for(let r of t){let s=L.DomUtil.create("li","",this.list);s.append(Kr(r,
o)),L.DomUtil.create("span","",s).textContent=r.text,r.key&&(s.addEventListener("pointerenter",()=>this.
light(r.key)),s.addEventListener("pointerleave",()=>this.light("")))}for(let[r,s]of e){let a=L.DomUtil.
create("li","",this.marks);a.append(jr(r,i)),L.DomUtil.create("span","",a).textContent=s}this.box.hidden=
!t.length&&!e.length}};var Hr=111320,Zr=1e4,Ge=class{constructor(t,e,i,o,r){Object.assign(this,{map:t,rings:e,geodesics:i,accent:o,
elsewhere:r}),this.canvas=L.DomUtil.create("canvas","rc-live",t.getPane("rc-live")),this.due=0,this.
timer=0,this.wanted=null,this.prepared=null,this.lines=[],this.frames=[],t.on("zoomend",()=>{this.prepared=
null}),t.on("moveend",()=>{this.lines.length&&this.paint()})}get active(){return!!this.wanted}perDegree(){
return 256*2**this.map.getZoom()/360}metresPerPixel(t){return Hr*Math.max(.09,Math.cos(t*Math.PI/180))/
this.perDegree()}corners(t,e){let i=this.prepared;if(i&&i.area===t&&e>=i.shortestM)return i.points;let o=t.
rings[0][0],r=.3*this.metresPerPixel(o[1]),s=si(t.rings,this.perDegree(),e*.5,r),a=ri(he(s),e*.5);return this.
prepared={area:t,points:a,shortestM:e*.5},a}warm(t,e){this.warmed!==t&&(this.warmed=t,this.geodesics.
load().then(()=>{for(let i=0;i<3&&this.warmed===t&&!this.wanted;i+=1)this.linesOf(t,e*(1-i/100))}))}draw(t,e){
!this.wanted&&!this.due&&this.rings.fade(!0),clearTimeout(this.timer),this.wanted={area:t,rangeM:e},
this.due||=requestAnimationFrame(()=>{if(this.due=0,!this.wanted)return;let i=performance.now();this.
lines=this.linesOf(this.wanted.area,this.wanted.rangeM),this.paint(),this.frames.push(performance.now()-
i),this.frames.length>2e3&&this.frames.shift()})}linesOf(t,e){let{direct:i}=this.geodesics;if(t.centre){
let s=e+(t.radiusM||0),a=nn(s/this.metresPerPixel(t.centre[1]));return en(he([t.centre]),s,{direct:i,
stepRad:a})}let o=this.corners(t,e),r=nn(e/this.metresPerPixel(t.rings[0][0][1]));return en(o,e,{direct:i,
stepRad:r,inside:s=>fe(t.rings,s)})}paint(){if(this.elsewhere(this.lines))return;let{map:t,canvas:e}=this,
i=t.getSize(),o=window.devicePixelRatio||1;(e.width!==i.x*o||e.height!==i.y*o)&&(e.width=i.x*o,e.height=
i.y*o,e.style.width=`${i.x}px`,e.style.height=`${i.y}px`),L.DomUtil.setPosition(e,t.containerPointToLayerPoint(
[0,0]));let r=e.getContext("2d");r.setTransform(o,0,0,o,0,0),r.clearRect(0,0,i.x,i.y),r.strokeStyle=
this.accent(),r.lineWidth=3.6,r.lineJoin="round",r.lineCap="round",r.beginPath();let s=360*this.perDegree();
for(let a of this.lines){let h=a.map(([d,y])=>t.latLngToContainerPoint([y,d])),l=h.map(d=>d.x),c=Math.
min(...l),f=Math.max(...l),u=Math.ceil(-f/s),p=Math.floor((i.x-c)/s);for(let d=u;d<=Math.min(p,u+3);d+=
1)h.forEach(({x:y,y:w},x)=>{x?r.lineTo(y+d*s,w):r.moveTo(y+d*s,w)})}r.stroke()}release(){clearTimeout(
this.timer),this.timer=setTimeout(()=>this.clear(),Zr)}clear(){clearTimeout(this.timer),cancelAnimationFrame(
this.due),this.due=0,this.wanted=null,this.lines=[],this.rings.fade(!1),this.elsewhere(null),this.canvas.
getContext("2d").clearRect(0,0,this.canvas.width,this.canvas.height)}};var Ke=class{constructor(t,e,i,o,r){Object.assign(this,{map:t,hint:e,geodesics:i,accent:o,chosen:r}),
this.renderer=L.svg({pane:"rc-rings",padding:.6}),this.on=!1,this.ends=[],this.drawn=[],t.on("click",
({latlng:s})=>this.click(s)),t.on("mousemove",({latlng:s})=>{this.ends.length===1&&this.show(s)}),L.
DomEvent.on(document,"keydown",s=>{this.on&&s.key==="Escape"&&this.set(!1)})}set(t){this.on=t,this.ends=
[],this.clear(),this.chosen(t?"measure":null),this.map.getContainer().classList.toggle("rc-drawing",
t),t?(this.geodesics.load(),this.say("Click the first point.")):this.hint.say("")}say(t){this.hint.say(
t,{Done:()=>this.set(!1)})}clear(){for(let t of this.drawn)t.remove();this.drawn=[]}click(t){this.on&&
(this.ends.length===2&&(this.ends=[]),this.ends.push(t),this.ends.length===2?this.geodesics.load().then(
()=>this.show(this.ends[1])):(this.clear(),this.say("Click the second point.")))}show(t){let[e]=this.
ends;if(!e)return;this.clear();let i=[e.lng,e.lat],o=[t.lng,t.lat],r={color:this.accent(),weight:2.5,
interactive:!1,renderer:this.renderer},s=this.geodesics.line(i,o).map(([a,h])=>[h,a]);this.drawn=[L.
polyline(s,r),...[e,t].map(a=>L.circleMarker(a,{...r,radius:4,fillOpacity:1}))];for(let a of this.drawn)
a.addTo(this.map);this.say(at(this.geodesics.distance(i,o)/1e3))}};var Wr=200,je=class{constructor(t,e,i,o){Object.assign(this,{list:e,point:i,say:o}),this.rows=[],this.
at=-1,this.box=L.DomUtil.create("div","rc-reader",t.getContainer()),this.box.tabIndex=0,this.box.setAttribute(
"role","listbox"),this.box.setAttribute("aria-label","Places in sight: arrow keys move, Enter opens"),
this.box.addEventListener("focus",()=>this.begin()),this.box.addEventListener("blur",()=>this.end()),
this.box.addEventListener("keydown",r=>this.key(r)),this.option=L.DomUtil.create("div","",this.box),
this.option.id="rc-reader-option",this.option.setAttribute("role","option"),this.option.textContent=
"No place in sight"}begin(){this.rows=this.list().slice(0,Wr),this.move(0)}end(){this.point(null),this.
box.removeAttribute("aria-activedescendant")}move(t){if(!this.rows.length)return;this.at=(t+this.rows.
length)%this.rows.length;let e=this.rows[this.at];this.option.textContent=this.say(e).filter(Boolean).
join(", "),this.option.setAttribute("aria-selected","true"),this.box.setAttribute("aria-activedescen\
dant",this.option.id),this.point(e)}key(t){let e={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[t.
key];if(e)this.move(this.at+e);else if(t.key==="Home")this.move(0);else if(t.key==="End")this.move(this.
rows.length-1);else if((t.key==="Enter"||t.key===" ")&&this.rows[this.at])B("place",{id:this.rows[this.
at].id});else return;t.preventDefault(),t.stopPropagation()}};var ao=L.Layer.extend({initialize(n){this.theme=n,this.rows=[],this.chosen="",this.spots=[]},onAdd(n){
this.map=n,this.canvas=L.DomUtil.create("canvas","rc-signs",n.getPane("rc-places")),this.draw()},onRemove(){
this.canvas.remove()},getEvents(){return{moveend:this.draw,zoomend:this.draw,resize:this.draw}},show(n,t){
this.rows=n,this.chosen=t,this.draw()},setTheme(n){this.theme=n,this.draw()},draw(){if(!this.map)return;
let{map:n,canvas:t}=this,e=n.getSize(),i=e.divideBy(3).round(),o=window.devicePixelRatio||1,r=e.add(
i.multiplyBy(2));t.width=r.x*o,t.height=r.y*o,t.style.width=`${r.x}px`,t.style.height=`${r.y}px`,L.DomUtil.
setPosition(t,n.containerPointToLayerPoint(i.multiplyBy(-1)));let s=t.getContext("2d");s.setTransform(
o,0,0,o,0,0),s.clearRect(0,0,r.x,r.y);let a=n.getCenter().lng;this.spots=this.rows.map(h=>{let l=h.lon+
360*Math.round((a-h.lon)/360);return n.latLngToContainerPoint([h.lat,l])});for(let h=this.rows.length-
1;h>=0;h-=1){let{x:l,y:c}=this.spots[h].add(i);l<-20||c<-20||l>r.x+20||c>r.y+20||Ct(s,l,c,this.rows[h],
this.theme,{chosen:this.rows[h].id===this.chosen})}},pick(n,t){let e=this.map.getCenter().lng,i=this.
rows.map(o=>this.map.latLngToContainerPoint([o.lat,o.lon+360*Math.round((e-o.lon)/360)]));return Ne(
this.rows,i,n,t)}});var He={light:{land:"#f8f6f1",coast:"#8f9aa5",border:"#a9a396",admin:"#d3cdc0",sea:"#dde6ec",everywhere:"\
#8c2d04",somewhere:"#d95f0e",nowhere:"#5d6875",halo:"#ffffff",region:"#1d2733",site:"#5b2a86",accent:"\
#0b5cad",dim:"#5d6875",dimOpacity:.16,rim:"#eef1f4"},dark:{land:"#232c36",coast:"#5c6874",border:"#6\
7727d",admin:"#3a444f",sea:"#111a23",everywhere:"#ffb27a",somewhere:"#ff8a3d",nowhere:"#a4b0bc",halo:"\
#10161d",region:"#f2f5f8",site:"#d5b3f5",accent:"#7db8f5",dim:"#000000",dimOpacity:.34,rim:"#0b1016"}};
function Xr(n){let t=document.createElement("canvas").getContext("2d");t.fillStyle="#ffffff",t.fillStyle=
n;let e=t.fillStyle;return e.startsWith("#")&&parseInt(e.slice(1,3),16)<128}function lo(n){let t=window.
Streamlit;if(t&&t.events){t.events.addEventListener("streamlit:render",o=>{let r=o.detail&&o.detail.
theme;r&&n(r.base==="dark")});let i=getComputedStyle(document.documentElement).getPropertyValue("--b\
ackground-color");i&&n(Xr(i.trim()));return}let e=window.matchMedia("(prefers-color-scheme: dark)");
n(e.matches),e.addEventListener("change",()=>n(e.matches))}function Vr([n,t,e,i]){let o=Math.max(0,1-(e-n))/2,r=Math.max(0,1-(i-t))/2;return[n-o,t-r,e+o,i+r]}var Ze=class{constructor(t,e,i=()=>null,o=()=>[]){
Object.assign(this,{map:t,showChip:e,cover:i,points:o}),this.box=null,this.key=null,this.place=null,
this.moved=!1,this.quiet=0,this.pending=!1,t.on("movestart zoomstart",()=>{this.quiet||(this.moved=!0)}),
t.on("moveend",()=>{!this.quiet&&this.moved&&this.offer()})}hasSize(){let{x:t,y:e}=this.map.getSize();
return Math.min(t,e)>56}quietly(t){this.quiet+=1;try{t()}finally{this.quiet-=1}}fit(){if(!this.box||
(this.pending=!this.hasSize(),this.pending))return;let[t,e,i,o]=Vr(this.box),r=L.latLngBounds([[e,t],
[o,i]]),{centre:s,zoom:a}=this.uncovered(r);this.quietly(()=>this.map.setView(s,a,{animate:!1})),this.
moved=!1,this.showChip(!1)}looking(t,e,i){let{map:o}=this,r=L.point(28+e,28+i),s=Math.min(o.getBoundsZoom(
t,!1,r),o.getMaxZoom()),a=o.project(t.getNorthWest(),s).add(o.project(t.getSouthEast(),s)).divideBy(
2).add(L.point(-e/2,i/2));return{zoom:s,middle:a,centre:o.unproject(a,s)}}uncovered(t){let{map:e}=this,
i=this.looking(t,0,0),o=this.cover(),r=e.getSize();if(!o||o.w>r.x/2||o.h>r.y/2)return i;let s=this.points(),
a=({zoom:l,middle:c})=>s.some(f=>{let u=e.project(f,l).subtract(c).add(r.divideBy(2));return u.x>o.x-
4&&u.x<o.x+o.w+4&&u.y>o.y-4}),h=[i];for(let l=1;l<=8;l+=1)h.push(this.looking(t,o.w*l/8,0)),h.push(this.
looking(t,0,o.h*l/8));return h.sort((l,c)=>c.zoom-l.zoom).find(l=>!a(l))||i}offer(){if(!this.box||!this.
hasSize())return;let[t,e,i,o]=this.box,r=this.map.getBounds(),s=r.getWest()<=t&&r.getSouth()<=e&&r.getEast()>=
i&&r.getNorth()>=o;this.showChip(!s)}follow({fit:t,key:e,place:i}){let o=e!==this.key;this.box=t,this.
key===null||o&&!this.moved?this.fit():this.offer();let r=i&&L.latLng(i[1],i[0]);r&&String(i)!==String(
this.place)&&!this.map.getBounds().contains(r)&&(this.quietly(()=>this.map.panTo(r,{animate:!1})),this.
offer()),this.key=e,this.place=i}resize(){this.quietly(()=>this.map.invalidateSize(!1)),this.pending||
!this.moved?this.fit():this.offer()}};var Yr=new Set(["strong","common","span"]),Kn=L.Browser.mobile?12:5,jn=class{constructor(t,e){yt(this,
"accent",()=>this.theme.accent);this.map=t,this.options=e,this.theme=He.light,this.dark=!1,this.revision=
0,this.groups=[],this.places={rows:[],chosen:"",unit:"km"},this.sites=[],this.frame={},this.tiles=null,
this.prepareFrame(),this.makeParts(),this.listen(),lo(i=>this.setTheme(i))}get container(){return this.
map.getContainer()}prepareFrame(){let{container:t}=this;t.classList.add("rc-map");let e=HTMLElement.
prototype.focus.bind(t);t.focus=o=>e({preventScroll:!0,...o}),t.style.height="100%";for(let o of[t.parentElement,
t.parentElement.parentElement,document.getElementById("root")])o&&o!==document.body&&(o.style.height=
"100%");let i=document.querySelector("meta[name=viewport][content*='user-scalable']");i&&(i.content=
"width=device-width, initial-scale=1"),document.documentElement.lang="en",window.Streamlit&&(document.
title="Map of rings and places",t.classList.add("rc-in-page")),this.map.invalidateSize(!1)}makeParts(){
let{map:t,options:e}=this,i=e.drawing!==!1;this.base=new Jt(t,e,this.theme,{ready:()=>{this.globe.schedule(),
this.labels.schedule()},failed:o=>this.hint.say(`The base map could not be loaded (${o.message}). Ri\
ngs and places are complete.`,{Close:()=>this.hint.say("")})}),this.rings=new Ie(t,this.theme),this.
signs=new ao(this.theme).addTo(t),this.geodesics=new ue(e.geodesic),this.live=new Ge(t,this.rings,this.
geodesics,()=>this.checked?this.rings.colour(this.checked):this.theme.accent,o=>(this.globe.on&&this.
globe.drag(o),this.globe.on)),this.labels=new Be(t,()=>this.labelled(),(o,r)=>this.spot(o,r)),this.allChip=
Yn(t,"Show all",()=>this.view.fit()),this.view=new Ze(t,o=>{this.allChip.hidden=!o},()=>this.legend&&
this.legend.cover(),()=>this.ringPoints()),this.gestures=new de(t),this.full=new te(o=>{this.gestures.
setFree(o),this.container.classList.toggle("rc-full",o)}),this.globe=new $e(t,this.theme,{rings:this.
rings,base:this.base,rows:()=>this.rows(),place:()=>this.places.chosen,isFree:()=>this.gestures.free,
chosen:o=>{this.stopTools(),B("projection",{name:o})},drawn:()=>this.labels.schedule(),click:o=>this.
click({containerPoint:o})}),this.addTools(i),L.control.scale({metric:!0,imperial:!0,maxWidth:100}).addTo(
t),t.attributionControl.setPrefix(!1),t.attributionControl.addAttribution("Natural Earth · GeoNames"),
this.legend=new Fe(t,o=>this.light(o)),this.tip=new oe(t),this.card=new ie(t,()=>this.labels.schedule()),
this.reader=new je(t,()=>this.inSight(),o=>this.pointAt(o),o=>re(o,this.places.unit)),i&&(this.handles=
new Ue(t,this.live,this.rings,this.tip,this.legend.slot))}addTools(t){let{map:e}=this,i=new ut(e,"to\
pleft");this.hint=new Qt(e),e.on("click",s=>this.click(s)),i.add("fit","Show all",()=>{this.view.fit(),
this.globe.fit()}),i.add("globe","Views for long ranges: true distances, globe",()=>this.globe.toggle()),
i.add("full","Full screen",()=>this.full.toggle());let o=new ut(e,"topleft");o.bar.classList.add("rc\
-own");let r=s=>o.set(s);if(t){this.draw=new ae(e,this.hint,this.rings.renderer,this.accent,r);for(let[
s,a]of Object.entries({point:"Launch from a point: click it on the map",circle:"Launch from a circle\
: click its centre, then its edge",polygon:"Launch from an area: click its corners"}))o.add(s,a,()=>{
this.measure.on&&this.measure.set(!1),this.draw.start(this.draw.tool===s?null:s)},{toggles:!0})}this.
measure=new Ke(e,this.hint,this.geodesics,this.accent,r),o.add("measure","Measure between two points",
()=>{this.draw&&this.draw.tool&&this.draw.start(null),this.measure.set(!this.measure.on)},{toggles:!0})}listen(){
let{map:t}=this;t.on("moveend zoomend resize",()=>{this.base.show(),this.labels.schedule()}),t.on("m\
ousemove",({containerPoint:i})=>this.hover(i)),t.on("mouseout",()=>{this.tip.hide(),this.light("")}),
new ResizeObserver(()=>this.view.resize()).observe(this.container);let e=new ResizeObserver(()=>this.
labels.schedule());for(let i of this.container.querySelectorAll(".leaflet-control"))e.observe(i)}ringPoints(){
return this.rings.lines().filter(({properties:t})=>t.checked&&t.role==="outer").flatMap(({lines:t})=>t.
flatMap(e=>e.filter((i,o)=>o%Math.ceil(e.length/300)===0))).map(([t,e])=>[e,t])}stopTools(){this.measure.
on&&this.measure.set(!1),this.draw&&this.draw.tool&&this.draw.start(null)}get busy(){return!!(this.draw&&
this.draw.tool||this.measure.on)}spot(t,e){if(this.globe.on)return this.globe.spot([t,e]);let i=this.
map.getCenter().lng;return this.map.latLngToContainerPoint([e,t+360*Math.round((i-t)/360)])}rowAt(t,e){
return this.globe.on?this.globe.pickRow(t,e):this.signs.pick(t,e)}ringAt(t,e){return this.globe.on?this.
globe.pickRing(t,e):this.rings.pick(t,e)}click({containerPoint:t}){if(this.busy||this.handles&&this.
handles.endsDrag())return;let e=this.rowAt(t,Kn);if(e){this.tip.hide(),this.card.preview(e,this.places.
unit),B("place",{id:e.id});return}let i=this.ringAt(t,Kn);this.light(i?i.key:""),i?this.tip.show(t,Ye(
i,this.places.unit)):this.tip.hide()}hover(t){this.busy||this.live.active||L.Browser.mobile||(cancelAnimationFrame(
this.hovering),this.hovering=requestAnimationFrame(()=>{let e=this.rowAt(t,3),i=e?null:this.ringAt(t,
Kn);this.light(i?i.key:"");let{style:o}=this.container;o.cursor=e?"pointer":i&&i.checked&&this.handles?
"move":"",e?this.tip.show(t,re(e,this.places.unit)):i?this.tip.show(t,Ye(i,this.places.unit)):this.tip.
hide()}))}light(t){t!==this.rings.lit&&(this.rings.light(t),this.globe.schedule())}pointAt(t){let e=t&&
this.labels.spot(t);if(!e){this.tip.hide();return}this.tip.show(e,re(t,this.places.unit))}rows(){let t=new Set(
this.sites.map(({id:e})=>e));return[...this.sites,...this.places.rows.filter(({id:e})=>!t.has(e))]}inSight(){
let t=this.map.getSize();return this.rows().filter(e=>this.labels.sees(e,t))}labelled(){let t=this.rings.
lines().filter(({properties:e})=>e.label&&Yr.has(e.rank)).map(({lines:e,properties:i})=>({lines:e,properties:{
...i,ink:this.rings.colour(i)}}));return{rows:this.rows(),chosen:this.places.chosen,rings:t,zoom:this.
globe.on?this.globe.likeZoom():this.map.getZoom(),regions:this.rings.region.filter(({properties:e})=>e.
label).map(({properties:e})=>({text:e.label,lon:e.lon,lat:e.lat})),names:this.tiles?[]:this.base.names,
region:(this.rings.region[0]||{properties:{}}).properties.label}}setTheme(t){t!==this.dark&&(this.dark=
t,this.theme=t?He.dark:He.light,this.container.classList.toggle("rc-dark",t),this.base.setTheme(this.
theme),this.rings.setTheme(this.theme,t),this.signs.setTheme(this.theme),this.globe.setTheme(this.theme),
this.showLegend(),this.labels.schedule())}showLegend(){this.legend.show(this.frame.legend||{lines:[],
signs:[]},this.theme,this.dark)}setTiles(t){t&&!this.tiles?this.tiles=L.tileLayer("https://tile.open\
streetmap.org/{z}/{x}/{y}.png",{maxZoom:12,attribution:'© <a href="https://www.openstreetmap.org/cop\
yright">OpenStreetMap</a> contributors'}).addTo(this.map):!t&&this.tiles&&(this.tiles.remove(),this.
tiles=null),this.base.hide(t)}begin(t,e){for(let i of this.groups)i.clearLayers(),this.map.removeLayer(
i);this.groups=[t],window.feature_group&&(window.feature_group.length=0),this.draw&&this.draw.tool&&
e.region!==this.frame.region&&this.draw.start(null),this.rings.clear(),this.sites=[],this.frame=e,this.
live.clear(),this.rings.setHatches(e.hatches||[]),this.setTiles(!!e.tiles),this.revision+=1,this.container.
dataset.revision=String(this.revision),queueMicrotask(()=>this.end(t,e))}end(t,e){this.checked=(this.
rings.lines().find(({properties:o})=>o.checked&&o.role==="outer")||{}).properties,this.handles&&this.
handles.show(t,e,this.rings.region[0]),this.showLegend(),this.view.follow({fit:e.fit,key:e.follow,place:e.
place}),this.signs.show(this.rows(),this.places.chosen),this.globe.show({region:this.rings.region[0],
rangeKm:e.range_km||0,key:e.follow,projection:e.projection||""});let i=this.rows().find(o=>o.id===this.
places.chosen);!e.card&&i?this.card.preview(i,this.places.unit):this.card.show(e.card),this.labels.schedule(),
requestAnimationFrame(()=>{this.container.dataset.painted=e.digest||""})}layer(t,e,i){e==="region"?t.
addLayer(this.rings.drawRegions(i)):e==="rings"?t.addLayer(this.rings.drawRings(i)):e==="places"?this.
places={rows:Zn(i.columns),chosen:i.chosen,unit:i.unit}:e==="sites"&&(this.sites=i.map(o=>({...o,site:!0})))}},
We=null;function Jr(n,t){We=new jn(n,t)}function Qr(n,t){We.begin(n,t)}function ts(n,t,e){We.layer(n,
t,e)}function es(){return We}return go(ns);})();
