/* Made of static/map/ by tests/map/build.js; do not edit. Sources ef46d19e825f905c4bfe973b1a544f749565bb380a2efe102c02c98785663cf4
 * With d3-geo and d3-array (ISC) and fflate (MIT): static/map/LICENSES */
var rangecheck=(()=>{var oe=Object.defineProperty;var ro=Object.getOwnPropertyDescriptor;var oo=Object.getOwnPropertyNames;var so=Object.prototype.hasOwnProperty;var ao=(n,t,e)=>t in n?oe(n,t,{enumerable:!0,configurable:!0,writable:!0,value:e}):n[t]=e;var lo=(n,t)=>{for(var e in t)oe(n,e,{get:t[e],enumerable:!0})},ho=(n,t,e,i)=>{if(t&&typeof t=="obje\
ct"||typeof t=="function")for(let r of oo(t))!so.call(n,r)&&r!==e&&oe(n,r,{get:()=>t[r],enumerable:!(i=
ro(t,r))||i.enumerable});return n};var co=n=>ho(oe({},"__esModule",{value:!0}),n);var At=(n,t,e)=>ao(n,typeof t!="symbol"?t+"":t,e);var La={};lo(La,{begin:()=>Ma,layer:()=>Sa,look:()=>Ea,start:()=>xa,unpack:()=>ba});var et=Uint8Array,kt=Uint16Array,fo=Int32Array,mi=new et([0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,
4,4,4,5,5,5,5,0,0,0,0]),vi=new et([0,0,0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,
13,0,0]),uo=new et([16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]),yi=function(n,t){for(var e=new kt(
31),i=0;i<31;++i)e[i]=t+=1<<n[i-1];for(var r=new fo(e[30]),i=1;i<30;++i)for(var o=e[i];o<e[i+1];++o)
r[o]=o-e[i]<<5|i;return{b:e,r}},wi=yi(mi,2),xi=wi.b,po=wi.r;xi[28]=258,po[258]=28;var Mi=yi(vi,0),go=Mi.
b,ka=Mi.r,cn=new kt(32768);for(I=0;I<32768;++I)pt=(I&43690)>>1|(I&21845)<<1,pt=(pt&52428)>>2|(pt&13107)<<
2,pt=(pt&61680)>>4|(pt&3855)<<4,cn[I]=((pt&65280)>>8|(pt&255)<<8)>>1;var pt,I,Gt=(function(n,t,e){for(var i=n.
length,r=0,o=new kt(t);r<i;++r)n[r]&&++o[n[r]-1];var s=new kt(t);for(r=1;r<t;++r)s[r]=s[r-1]+o[r-1]<<
1;var a;if(e){a=new kt(1<<t);var h=15-t;for(r=0;r<i;++r)if(n[r])for(var f=r<<4|n[r],l=t-n[r],c=s[n[r]-
1]++<<l,u=c|(1<<l)-1;c<=u;++c)a[cn[c]>>h]=f}else for(a=new kt(i),r=0;r<i;++r)n[r]&&(a[r]=cn[s[n[r]-1]++]>>
15-n[r]);return a}),qt=new et(288);for(I=0;I<144;++I)qt[I]=8;var I;for(I=144;I<256;++I)qt[I]=9;var I;
for(I=256;I<280;++I)qt[I]=7;var I;for(I=280;I<288;++I)qt[I]=8;var I,Si=new et(32);for(I=0;I<32;++I)Si[I]=
5;var I;var mo=Gt(qt,9,1);var vo=Gt(Si,5,1),ln=function(n){for(var t=n[0],e=1;e<n.length;++e)n[e]>t&&(t=n[e]);return t},ot=function(n,t,e){
var i=t/8|0;return(n[i]|n[i+1]<<8)>>(t&7)&e},hn=function(n,t){var e=t/8|0;return(n[e]|n[e+1]<<8|n[e+
2]<<16)>>(t&7)},yo=function(n){return(n+7)/8|0},bi=function(n,t,e){return(t==null||t<0)&&(t=0),(e==null||
e>n.length)&&(e=n.length),new et(n.subarray(t,e))};var wo=["unexpected EOF","invalid block type","invalid length/literal","invalid distance","stream fi\
nished","no stream handler",,"no callback","invalid UTF-8 data","extra field too long","date not in \
range 1980-2099","filename too long","stream finishing","invalid zip data"],at=function(n,t,e){var i=new Error(
t||wo[n]);if(i.code=n,Error.captureStackTrace&&Error.captureStackTrace(i,at),!e)throw i;return i},xo=function(n,t,e,i){
var r=n.length,o=i?i.length:0;if(!r||t.f&&!t.l)return e||new et(0);var s=!e,a=s||t.i!=2,h=t.i;s&&(e=
new et(r*3));var f=function(pi){var di=e.length;if(pi>di){var gi=new et(Math.max(di*2,pi));gi.set(e),
e=gi}},l=t.f||0,c=t.p||0,u=t.b||0,p=t.l,d=t.d,y=t.m,v=t.n,w=r*8;do{if(!p){l=ot(n,c,1);var x=ot(n,c+1,
3);if(c+=3,x)if(x==1)p=mo,d=vo,y=9,v=5;else if(x==2){var k=ot(n,c,31)+257,O=ot(n,c+10,15)+4,R=k+ot(n,
c+5,31)+1;c+=14;for(var z=new et(R),U=new et(19),S=0;S<O;++S)U[uo[S]]=ot(n,c+S*3,7);c+=O*3;for(var Z=ln(
U),G=(1<<Z)-1,N=Gt(U,Z,1),S=0;S<R;){var m=N[ot(n,c,G)];c+=m&15;var g=m>>4;if(g<16)z[S++]=g;else{var A=0,
q=0;for(g==16?(q=3+ot(n,c,3),c+=2,A=z[S-1]):g==17?(q=3+ot(n,c,7),c+=3):g==18&&(q=11+ot(n,c,127),c+=7);q--;)
z[S++]=A}}var _=z.subarray(0,k),$=z.subarray(k);y=ln(_),v=ln($),p=Gt(_,y,1),d=Gt($,v,1)}else at(1);else{
var g=yo(c)+4,M=n[g-4]|n[g-3]<<8,E=g+M;if(E>r){h&&at(0);break}a&&f(u+M),e.set(n.subarray(g,E),u),t.b=
u+=M,t.p=c=E*8,t.f=l;continue}if(c>w){h&&at(0);break}}a&&f(u+131072);for(var vt=(1<<y)-1,it=(1<<v)-1,
rt=c;;rt=c){var A=p[hn(n,c)&vt],W=A>>4;if(c+=A&15,c>w){h&&at(0);break}if(A||at(2),W<256)e[u++]=W;else if(W==
256){rt=c,p=null;break}else{var yt=W-254;if(W>264){var S=W-257,tt=mi[S];yt=ot(n,c,(1<<tt)-1)+xi[S],c+=
tt}var sn=d[hn(n,c)&it],an=sn>>4;sn||at(3),c+=sn&15;var $=go[an];if(an>3){var tt=vi[an];$+=hn(n,c)&(1<<
tt)-1,c+=tt}if(c>w){h&&at(0);break}a&&f(u+131072);var fi=u+yt;if(u<$){var ui=o-$,io=Math.min($,fi);for(ui+
u<0&&at(3);u<io;++u)e[u]=i[ui+u]}for(;u<fi;++u)e[u]=e[u-$]}}t.l=p,t.p=rt,t.b=u,t.f=l,p&&(l=1,t.m=y,t.
d=d,t.n=v)}while(!l);return u!=e.length&&s?bi(e,0,u):e.subarray(0,u)};var Mo=new et(0);function Ei(n,t){return xo(n,{i:2},t&&t.out,t&&t.dictionary)}var fn=typeof TextDecoder<"u"&&new TextDecoder,So=0;try{fn.decode(Mo,{stream:!0}),So=1}catch{}var bo=function(n){
for(var t="",e=0;;){var i=n[e++],r=(i>127)+(i>223)+(i>239);if(e+r>n.length)return{s:t,r:bi(n,e-1)};r?
r==3?(i=((i&15)<<18|(n[e++]&63)<<12|(n[e++]&63)<<6|n[e++]&63)-65536,t+=String.fromCharCode(55296|i>>
10,56320|i&1023)):r&1?t+=String.fromCharCode((i&31)<<6|n[e++]&63):t+=String.fromCharCode((i&15)<<12|
(n[e++]&63)<<6|n[e++]&63):t+=String.fromCharCode(i)}};function Li(n,t){if(t){for(var e="",i=0;i<n.length;i+=16384)e+=String.fromCharCode.apply(null,n.subarray(
i,i+16384));return e}else{if(fn)return fn.decode(n);var r=bo(n),o=r.s,e=r.r;return e.length&&at(8),o}}var un={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},Eo=16,Lo=2,Ao="Arrow keys \
move the cross, Shift by less; Enter clicks there.";function ko(n,[t,e],i){let r={x:n.x+t,y:n.y+e},o={
x:Math.max(0,Math.min(i.x,r.x)),y:Math.max(0,Math.min(i.y,r.y))};return{at:o,pan:[r.x-o.x,r.y-o.y]}}
var se=class{constructor(t,e,i){Object.assign(this,{map:t,hint:e,inUse:i}),this.at=null,this.set=null,
this.cross=L.DomUtil.create("div","rc-aim",t.getContainer()),this.cross.setAttribute("aria-hidden","\
true"),this.cross.hidden=!0,t.getContainer().addEventListener("keydown",r=>this.press(r),!0)}start(t=null){
this.button=t,this.set=null,this.hint.add(Ao),this.map.getContainer().focus(),this.move(this.map.getSize().
divideBy(2))}stop(){let t=this.map.getContainer();this.at&&this.button&&document.activeElement===t&&
this.button.focus(),this.at=null,this.cross.hidden=!0,this.hint.add("")}move(t){this.at=t,this.cross.
hidden=!1,this.cross.style.transform=`translate(${t.x}px, ${t.y}px)`,this.fire("mousemove")}fire(t){
let e=L.point(this.at.x,this.at.y);this.map.fire(t,{containerPoint:e,latlng:this.map.containerPointToLatLng(
e)})}press(t){let{map:e}=this,i=un[t.key];if(!(!this.inUse()||t.target!==e.getContainer())){if(i){this.
at||this.start();let r=i.map(a=>a*(t.shiftKey?Lo:Eo)),{at:o,pan:s}=ko(this.at,r,e.getSize());(s[0]||
s[1])&&e.panBy(s,{animate:!1}),this.move(o),this.set=null}else if(t.key==="Enter"&&this.at&&this.set!==
this.at)this.set=this.at,this.fire("click");else return;t.preventDefault(),t.stopPropagation()}}};function Ai(n,t=1e3){if(Array.isArray(n[0]))return n.map(o=>Ai(o,t));let e=[],i=0,r=0;for(let o=0;o<
n.length;o+=2)i+=n[o],r+=n[o+1],e.push([i/t,r/t]);return e}function ae(n){if(!n)return n;if(n.geometries)
return{...n,geometries:n.geometries.map(ae)};let{type:t,steps:e,per_degree:i}=n;return e?{type:t,coordinates:Ai(
e,i)}:n}function ki(n){if(!n.id)return[];let t=n.name.split(`
`),e=new Set(n.capital);return n.id.split(`
`).map((i,r)=>({id:i.startsWith(":")?`geonames${i}`:i,name:t[r],lon:n.lon[r]/1e3,lat:n.lat[r]/1e3,verdict:n.
verdict[r],size:n.size[r],local:(n.local||{})[r]||"",distance:n.distance[r],capital:e.has(r),said:""}))}
function wt(n){if(!n)return[];if(n.geometries)return n.geometries.flatMap(wt);let{type:t,coordinates:e}=n;
return t==="Point"?[[e]]:t==="MultiPoint"?e.map(i=>[i]):t==="LineString"?[e]:t==="Polygon"||t==="Mul\
tiLineString"?e:e.flat()}function xt(n){if(!n)return[];if(n.geometries)return n.geometries.flatMap(xt);
if(!n.type.startsWith("Multi"))return[n];let t=n.type.slice(5);return n.coordinates.map(e=>({type:t,
coordinates:e}))}var he=256,Pi=85.0511287798,Ci=.7,Po=Math.PI/180,Co=n=>(n/360+.5)*he,zo=n=>{let t=Math.max(-Pi,Math.
min(Pi,n));return(.5-Math.asinh(Math.tan(t*Po))/(2*Math.PI))*he};function To(n){let t=new Float64Array(
2*n.length),e=[1/0,1/0,-1/0,-1/0];return n.forEach(([i,r],o)=>{let s=Co(i),a=zo(r);t[2*o]=s,t[2*o+1]=
a,e[0]=Math.min(e[0],s),e[1]=Math.min(e[1],a),e[2]=Math.max(e[2],s),e[3]=Math.max(e[3],a)}),{points:t,
box:e}}var zi=n=>n.map(({geometry:t})=>wt(t).map(To)),le=(n,t,e,i)=>(n<0?1:n>e?2:0)|(t<0?4:t>i?8:0);
function Ti(n,{points:t,box:e},i,r,o){let{scale:s,x:a,y:h}=i;if(e[2]*s<a||e[0]*s>a+r||e[3]*s<h||e[1]*
s>h+o)return 0;let f=t.length-2,l=t[0]*s-a,c=t[1]*s-h,u=le(l,c,r,o),p=1;n.moveTo(l,c);for(let d=2;d<=
f;d+=2){let y=t[d]*s-a,v=t[d+1]*s-h;if(d<f){if(Math.abs(y-l)<Ci&&Math.abs(v-c)<Ci)continue;let w=u&le(
y,v,r,o);if(w&&w&le(t[d+2]*s-a,t[d+3]*s-h,r,o))continue}l=y,c=v,u=le(l,c,r,o),n.lineTo(l,c),p+=1}return p}var Do=150,Di=L.Layer.extend({initialize(n,t,e){this.shapes=zi(n),L.setOptions(this,{pane:t,style:e})},
onAdd(n){this.map=n,this.canvas=L.DomUtil.create("canvas","rc-ground",this.getPane()),this.show()},onRemove(){
clearTimeout(this.due),this.canvas.remove(),this.map=null},getEvents(){return{moveend:this.show,resize:this.
show,dragstart:this.showAround}},setStyle(n){this.options.style=n,this.map&&this.show()},show(){clearTimeout(
this.due),this.draw(L.point(0,0)),this.due=setTimeout(()=>this.showAround(),Do)},showAround(){this.due&&
(clearTimeout(this.due),this.due=0,this.draw(this.map.getSize().divideBy(3).round()))},draw(n){let{map:t,
canvas:e}=this,r=t.getSize().add(n.multiplyBy(2)),o=window.devicePixelRatio||1;e.width=r.x*o,e.height=
r.y*o,e.style.width=`${r.x}px`,e.style.height=`${r.y}px`,L.DomUtil.setPosition(e,t.containerPointToLayerPoint(
n.multiplyBy(-1)));let s=e.getContext("2d");s.setTransform(o,0,0,o,0,0);let{color:a,weight:h,fill:f}=this.
options.style;Object.assign(s,{strokeStyle:a,lineWidth:h,lineJoin:"round",lineCap:"round"}),f&&(s.fillStyle=
f);let l=t.getPixelBounds().min.subtract(n),c=t.getZoomScale(t.getZoom(),0),u=he*c;for(let p=Math.floor(
l.x/u);p*u<l.x+r.x;p+=1){let d={scale:c,x:l.x-p*u,y:l.y};for(let y of this.shapes){s.beginPath();let v=0;
for(let w of y)v+=Ti(s,w,d,r.x,r.y);v&&(f&&s.fill("evenodd"),s.stroke())}}}});var Ro=6,Io=[["rc-countries",210],["rc-borders",220],["rc-dim",400],["rc-rings",410],["rc-places",420],
["rc-live",430],["rc-labels",610]];async function Oo(n){let t=await fetch(n);if(!t.ok)throw new Error(
`${n}: ${t.status}`);return t.json()}function No(n){return n.features.map(t=>({lon:t.geometry.coordinates[0],
lat:t.geometry.coordinates[1],text:t.properties.name,minZoom:t.properties.zoom,kind:t.properties.kind===
"country"?"country":"town"}))}var ce=class{constructor(t,e,i,{ready:r,failed:o}){this.map=t,this.options=
e,this.theme=i,this.drawn={},this.sources={},this.names=[],this.bordersAsked=!1;for(let[s,a]of Io){let h=t.
createPane(s);h.style.zIndex=a,h.style.pointerEvents="none"}this.part("countries").then(s=>(this.sources.
countries=s,this.show(),t.getContainer().dataset.base="painted",this.part("labels").then(a=>{this.names=
No(a),r()},()=>null))).catch(s=>{t.getContainer().dataset.base="failed",o(s)})}part(t){let{inline:e={},
ground:i={}}=this.options;return e[t]?Promise.resolve(e[t]):t in i?Oo(i[t]):Promise.reject(new Error(
`${t} is not here`))}style(t){let{theme:e}=this;return t==="countries"?{color:e.coast,weight:.8,fill:e.
land}:{color:e.admin,weight:.8}}setTheme(t){this.theme=t;for(let[e,i]of Object.entries(this.drawn))i.
setStyle(this.style(e))}hide(t){this.map.getPane("rc-countries").style.display=t?"none":""}countries(){
let{countries:t}=this.sources;return t?t.features.flatMap(e=>xt(e.geometry)):[]}show(){let{x:t,y:e}=this.
map.getSize();if(!this.sources.countries||Math.min(t,e)<50)return;let i=this.map.getZoom()>=Ro;i&&this.
wantBorders(),this.toggle("countries",!0),this.toggle("borders",i)}toggle(t,e){let{map:i,drawn:r}=this;
e&&!r[t]&&this.sources[t]&&(r[t]=new Di(this.sources[t].features,`rc-${t}`,this.style(t)));let o=r[t];
!o||e===i.hasLayer(o)||(e?i.addLayer(o):i.removeLayer(o))}wantBorders(){this.bordersAsked||(this.bordersAsked=
!0,this.part("borders").then(t=>{this.sources.borders=t,this.show()},()=>null))}};var Ri=0;function K(n,t={},e=null){let{Streamlit:i}=window;if(!i)return;Ri+=1;let r={type:"Feature",
geometry:e,properties:{action:n,...t,sequence:`${Date.now()}-${Ri}`}};i.setComponentValue({last_active_drawing:r})}var Ii="http://www.w3.org/2000/svg",Uo={fit:"M5 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0M12 2v5M12 17v5M2 12\
h5M17 12h5",full:"M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",point:"M12 21s-6-6.2-6-11a6 6 0 0 1 12 0c0\
 4.800-6 11-6 11zM12 8v4M10 10h4",circle:"M12 4a8 8 0 1 0 .01 0M12 12h.01",polygon:"M5 8l8-4 7 7-5 9\
H6z",measure:"M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2",plus:"M12 5v14M5 12h14",minus:"M5 12h\
14",globe:"M12 3a9 9 0 1 0 .01 0M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18"};function Fo(n){let t=document.
createElementNS(Ii,"svg");t.setAttribute("viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");
let e=document.createElementNS(Ii,"path");for(let[i,r]of Object.entries({d:n,fill:"none",stroke:"cur\
rentColor","stroke-width":2,"stroke-linecap":"round"}))e.setAttribute(i,r);return t.append(e),t}function Oi(n,t){
L.DomEvent.on(n,"click",e=>{L.DomEvent.stop(e),t(e)})}function Bt(n,t){let e=n.getContainer().getBoundingClientRect(),
{x:i,y:r,width:o,height:s}=t.getBoundingClientRect();return{x:i-e.x,y:r-e.y,w:o,h:s}}function Go(n,t,e,i){
let r=L.DomUtil.create("button","",n);return r.type="button",r.title=e,r.setAttribute("aria-label",e),
r.dataset.tool=t,r.append(Fo(Uo[t])),Oi(r,i),r}function lt(n,t,e){let i=L.DomUtil.create("button","",
n);return i.type="button",i.textContent=t,Oi(i,e),i}function pe(n,t,e){let i=L.Control.extend({onAdd:()=>t});
L.DomEvent.disableClickPropagation(t),L.DomEvent.disableScrollPropagation(t);let r=new i({position:e});
return r.addTo(n),r}var Mt=class{constructor(t,e){this.bar=L.DomUtil.create("div","leaflet-bar rc-to\
ols"),pe(t,this.bar,e)}add(t,e,i,{toggles:r=!1}={}){let o=Go(this.bar,t,e,i);return r&&o.setAttribute(
"aria-pressed","false"),o}set(t){for(let e of this.bar.querySelectorAll("[aria-pressed]"))e.setAttribute(
"aria-pressed",String(e.dataset.tool===t))}},fe=class{constructor(t){this.words="",this.more="",this.
box=L.DomUtil.create("div","rc-hint"),this.text=L.DomUtil.create("span","",this.box),this.text.setAttribute(
"role","status"),this.actions=L.DomUtil.create("div","rc-actions",this.box),this.box.hidden=!0,pe(t,
this.box,"topright")}say(t,e={}){this.words=t,this.write(),this.actions.replaceChildren();for(let[i,
r]of Object.entries(e))lt(this.actions,i,r);this.box.hidden=!t}add(t){this.more=t,this.write()}write(){
this.text.textContent=this.words&&this.more?`${this.words} ${this.more}`:this.words}};function Ni(n,t,e){
let i=lt(n.getContainer(),t,e);return i.className="rc-chip",i.hidden=!0,L.DomEvent.disableClickPropagation(
i),i}var ue=class{constructor(t,e){this.change=t,this.filled=!1,document.addEventListener("fullscree\
nchange",()=>this.tell(!!document.fullscreenElement)),document.addEventListener("keydown",i=>{i.key===
"Escape"&&this.filled&&!e()&&this.fill(!1)})}toggle(){document.fullscreenElement?document.exitFullscreen():
this.filled?this.fill(!1):document.fullscreenEnabled?document.documentElement.requestFullscreen().catch(
()=>this.fill(!0)):this.fill(!0)}fill(t){let e=window.frameElement||document.body.querySelector(".ma\
p-frame");if(!e)return;this.filled=t;let i=t?{position:"fixed",inset:"0",width:"100vw",height:"100dv\
h","z-index":"1000000","max-height":"none"}:{};for(let r of["position","inset","width","height","z-i\
ndex","max-height"])i[r]?e.style.setProperty(r,i[r],"important"):e.style.removeProperty(r);this.tell(
t)}tell(t){this.change(t)}};var qo=[1,2,5,10,20,50,100];function pn(n){return n<200?1:n<1e3?5:n<3e3?10:n<1e4?50:100}var Ui=n=>qo.
find(t=>t>=n)||200;function de(n,t=pn(n)){return Math.max(10,Math.min(19900,Math.round(n/t)*t))}var Fi=n=>1e3*
Math.log(n/10)/Math.log(19900/10),Gi=n=>10*(19900/10)**(n/1e3),dt=n=>`${Math.round(n).toLocaleString(
"en")} km · ${Math.round(n/1.609344).toLocaleString("en")} mi`;var qi={e:"in range from all of the region",s:"in range from part of the region",n:"out of range"};function gt(n,t,e,i=""){
let r=L.DomUtil.create(t,i,n);return r.textContent=e,r.dir="auto",r}async function $o(n,t){let e=!0;
try{await navigator.clipboard.writeText(n)}catch{let r=document.createElement("textarea");r.value=n,
document.body.append(r),r.select(),e=document.execCommand("copy"),r.remove()}let i=t.textContent;t.textContent=
e?"Copied":"Not copied: select the sentence above",setTimeout(()=>{t.textContent=i},2e3)}var ge=class{constructor(t,e){
this.map=t,this.box=L.DomUtil.create("section","rc-card",t.getContainer()),this.box.hidden=!0,this.box.
setAttribute("aria-live","polite"),L.DomEvent.disableClickPropagation(this.box),this.box.addEventListener(
"keydown",i=>{i.key==="Escape"&&this.close()}),new ResizeObserver(()=>{t.getContainer().style.setProperty(
"--rc-card",`${this.box.offsetHeight}px`),e()}).observe(this.box)}close(){this.hide(),K("place",{id:""}),
this.map.getContainer().focus()}hide(){this.box.hidden=!0,this.map.getContainer().classList.remove("\
rc-with-card")}cover(){return this.box.hidden?null:Bt(this.map,this.box)}preview(t,e){this.show({title:t.
name,local:t.local,subtitle:"",said:t.said,rows:[],brief:`${t.distance.toLocaleString("en")} ${e}, ${qi[t.
verdict]}`})}show(t){if(!t){this.hide();return}let{box:e}=this;e.replaceChildren(),e.setAttribute("a\
ria-label",t.title);let i=L.DomUtil.create("div","rc-card-head",e);gt(i,"h2",t.title),t.local&&gt(i,
"span",t.local,"rc-local");let r=lt(i,"×",()=>this.close());if(r.setAttribute("aria-label",`Close ${t.
title}`),r.className="rc-close",t.subtitle&&gt(e,"p",t.subtitle,"rc-faint"),t.brief&&gt(e,"p",t.brief,
"rc-brief"),t.rows.length){let s=L.DomUtil.create("dl","",e);for(let[a,h]of t.rows){let f=L.DomUtil.
create("div","",s);gt(f,"dt",a),gt(f,"dd",h)}}t.said&&gt(e,"p",t.said,"rc-said");let o=L.DomUtil.create(
"div","rc-actions",e);if(t.sentence){let s=lt(o,"Copy sentence",()=>$o(t.sentence,s))}for(let[s,a]of t.
actions||[])lt(o,s,()=>K(a,{id:t.id}));e.hidden=!1,this.map.getContainer().classList.add("rc-with-ca\
rd")}},me=class{constructor(t){this.map=t,this.box=L.DomUtil.create("div","rc-tip",t.getContainer()),
this.box.hidden=!0}show(t,e){this.box.replaceChildren(),e.filter(Boolean).forEach((h,f)=>gt(this.box,
f?"div":"strong",h)),this.box.hidden=!1;let i=this.map.getSize(),{offsetWidth:r,offsetHeight:o}=this.
box,s=Math.max(4,Math.min(t.x+14,i.x-r-4)),a=t.y+16+o>i.y?t.y-o-12:t.y+16;this.box.style.transform=`\
translate(${Math.round(s)}px, ${Math.round(Math.max(4,a))}px)`}hide(){this.box.hidden=!0}},ve=(n,t)=>[
n.local?`${n.name} · ${n.local}`:n.name,`${n.distance.toLocaleString("en")} ${t}: ${qi[n.verdict]}`,
n.said],dn=({label:n,km:t,who:e},i)=>[`${n} (${Math.round(i==="km"?t/1.609344:t).toLocaleString("en")}\
 ${i==="km"?"mi":"km"})`,...e.slice(0,4),e.length>4?`and ${e.length-4} more`:""];var jo=8,Ko=14,ye=n=>Math.round(n*1e5)/1e5,$t=n=>[ye(n.wrap().lng),ye(n.lat)];function gn(n){let t=n.
map(([e,i])=>[ye(e),ye(i)]);return{type:"Polygon",coordinates:[[...t,[...t[0]]]]}}var mn=n=>Math.max(
1,Math.round(n/100)/10),we=class{constructor(t,e,i,r,o){Object.assign(this,{map:t,hint:e,renderer:i,
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
K("point",{lon:o,lat:s});return}let r=i[i.length-1];if(!(r&&this.pixelsBetween(r,e)<jo)){if(this.tool===
"circle"&&i.length){this.finishCircle(e);return}if(i.length>2&&this.pixelsBetween(i[0],e)<Ko){this.finishPolygon();
return}i.push(e),this.sketch(e),this.tell()}}move(t){this.tool&&this.points.length&&this.sketch(t.latlng)}doubleClick(t){
this.tool&&(L.DomEvent.stop(t),this.tool==="polygon"&&this.points.length>2&&this.finishPolygon())}finishCircle(t){
let[e,i]=$t(this.points[0]),r=mn(this.points[0].distanceTo(t));this.start(null),K("circle",{lon:e,lat:i,
radius_km:r})}finishPolygon(){let t=this.points.map(e=>[e.lng,e.lat]);this.start(null),t.length>2&&K(
"polygon",{},gn(t))}key(t){this.tool&&(t.key==="Escape"&&this.start(null),!(t.target.closest&&t.target.
closest("button"))&&(t.key==="Enter"&&this.tool==="polygon"&&this.finishPolygon(),t.key==="Backspace"&&
this.undo()))}};var j=Math.PI/180,St=2*Math.PI,Zo=84,$i=63710088e-1,vn=([n,t])=>{let e=Math.cos(t*j);return[e*Math.cos(
n*j),e*Math.sin(n*j),Math.sin(t*j)]};function bt(n,t){let e=vn(n),i=vn(t),r=Math.hypot(e[1]*i[2]-e[2]*
i[1],e[2]*i[0]-e[0]*i[2],e[0]*i[1]-e[1]*i[0]);return $i*Math.atan2(r,e[0]*i[0]+e[1]*i[1]+e[2]*i[2])}
function Me([n,t],e,i){let r=i/$i,o=e*j,s=Math.sin(t*j)*Math.cos(r)+Math.cos(t*j)*Math.sin(r)*Math.cos(
o),a=Math.atan2(Math.sin(o)*Math.sin(r)*Math.cos(t*j),Math.cos(r)-Math.sin(t*j)*s);return[n+a/j,Math.
asin(Math.max(-1,Math.min(1,s)))/j]}var Se=class{constructor(){this.ends=new Float64Array(256),this.
count=0}reset(){this.ends[0]=0,this.ends[1]=St,this.count=1}subtract(t,e){if(e>=St){this.count=0;return}
let i=t-St*Math.floor(t/St),r=i+e;this.cut(i,Math.min(r,St)),r>St&&this.cut(0,r-St)}cut(t,e){let{ends:i}=this;
for(let r=this.count-1;r>=0;r-=1){let o=i[2*r],s=i[2*r+1];if(!(e<=o||t>=s))if(t>o&&e<s){if(2*this.count+
2>i.length)continue;i[2*r+1]=t,i[2*this.count]=e,i[2*this.count+1]=s,this.count+=1}else t>o?i[2*r+1]=
t:e<s?i[2*r]=e:(this.count-=1,i[2*r]=i[2*this.count],i[2*r+1]=i[2*this.count+1])}}};function _o(n){let t=new Float64Array(
3*n.length);return n.forEach((e,i)=>t.set(vn(e),3*i)),t}function Ho(n){let t=new Set;for(let[e,i,r]of[
[1,0,0],[0,1,0],[0,0,1],[1,1,0],[1,-1,0],[1,0,1],[0,1,1],[1,1,1],[1,-1,1],[1,1,-1]]){let[o,s,a,h]=[0,
0,1/0,-1/0];for(let f=0;f<n.length;f+=3){let l=e*n[f]+i*n[f+1]+r*n[f+2];l<a&&(a=l,o=f),l>h&&(h=l,s=f)}
t.add(o/3).add(s/3)}return Int32Array.from(t)}function be(n){let t=_o(n),e=new Float64Array(t.length),
i=new Float64Array(t.length);n.forEach(([o,s],a)=>{let[h,f]=[Math.sin(s*j),Math.cos(s*j)],[l,c]=[Math.
sin(o*j),Math.cos(o*j)];e.set([-h*c,-h*l,f],3*a),i.set([-l,c,0],3*a)});let r=n.map((o,s)=>63567523142e-4/
(1-.00669437999*t[3*s+2]**2));return{points:n,axes:t,norths:e,easts:i,radiiM:r,extremes:Ho(t)}}function xe(n,{
axes:t,norths:e,easts:i},r,o,s,a){let[h,f]=[3*r,3*o],l=t[h]*t[f]+t[h+1]*t[f+1]+t[h+2]*t[f+2];if(l<(s>
0?2*s*s-1:-1)||l>1-1e-13)return;let c=s*(1-l)/(Math.sqrt(1-l*l)*a);if(c>=1)return;if(c<=-1){n.count=
0;return}let u=Math.acos(c),p=Math.atan2(i[h]*t[f]+i[h+1]*t[f+1],e[h]*t[f]+e[h+1]*t[f+1]+e[h+2]*t[f+
2]);n.subtract(p-u,2*u)}function ji(n,t,e,i,r){let{extremes:o,points:{length:s}}=t;n.reset();for(let a=1;a<=
4&&n.count;a+=1)xe(n,t,e,(e+a)%s,i,r),xe(n,t,e,(e-a%s+s)%s,i,r);for(let a=0;a<o.length&&n.count;a+=1)
xe(n,t,e,o[a],i,r);for(let a=0;a<s&&n.count;a+=1)xe(n,t,e,a,i,r)}function Wo({axes:n,norths:t,easts:e,
every:i},r,o,s,a,h){let f=3*r,l=a*Math.cos(o),c=a*Math.sin(o),u=s*n[f]+l*t[f]+c*e[f],p=s*n[f+1]+l*t[f+
1]+c*e[f+1],d=s*n[f+2]+l*t[f+2];for(let y=0;y<i.length;y+=3)if(u*i[y]+p*i[y+1]+d*i[y+2]>h)return!0;return!1}
function Ki(n,t){let e=new Se,i=n.points.filter((r,o)=>{let s=t/n.radiiM[o];return ji(e,n,o,Math.cos(
s),Math.sin(s)),e.count>0});return{...be(i),every:n.axes,shortestM:t}}function yn(n,t,e={}){let{direct:i=Me,
inside:r=()=>!1,step:o=()=>j}=e,s=new Se,a=[];return n.points.forEach((h,f)=>{let l=t/n.radiiM[f],[c,
u]=[Math.cos(l),Math.sin(l)],p=Math.cos(l*(1-1e-6));ji(s,n,f,c,u);for(let d=0;d<s.count;d+=1){let y=s.
ends[2*d],v=s.ends[2*d+1];if(v-y<1e-9)continue;let w=(y+v)/2;if(r(Me(h,w/j,t))||n.every&&Wo(n,f,w,c,
u,p))continue;let x=Math.max(1,Math.ceil((v-y)/o(h))),g=[];for(let M=0;M<=x;M+=1)g.push(i(h,(y+(v-y)*
M/x)/j,t));a.push(g)}}),a}function Zi(n){return Math.min(.25,Math.sqrt(.8/Math.max(n,1)))}function _i(n){
let t=n.filter(e=>e.length>2).map(e=>{let i=new Map,[r,o]=[1/0,-1/0];return e.forEach(([s,a],h)=>{let[
f,l]=e[h?h-1:e.length-1];r=Math.min(r,s),o=Math.max(o,s);for(let c=Math.floor(Math.min(a,l));c<=Math.
floor(Math.max(a,l));c+=1)i.has(c)||i.set(c,[]),i.get(c).push(s,a,f,l)}),{bands:i,middle:(r+o)/2}});
return([e,i])=>{let r=!1;for(let{bands:o,middle:s}of t){let a=o.get(Math.floor(i));if(!a)continue;let h=e-
360*Math.round((e-s)/360);for(let f=0;f<a.length;f+=4){let[l,c]=[a[f+1],a[f+3]];l>i!=c>i&&h<(a[f+2]-
a[f])*(i-l)/(c-l)+a[f]&&(r=!r)}}return r}}function wn(n,t,e){return n(Math.min(Zo,Math.abs(t)+e/111320))}
function Bi([n,t],e){let i=Math.max(-85.05,Math.min(85.05,t)),r=Math.log(Math.tan(Math.PI/4+i*j/2))/
j;return[n*e,r*e]}function Hi(n,t,e,i,r=.7){let o=new Set,s=[],a=h=>{let[f,l]=Bi(h,t),c=`${Math.round(
f/r)},${Math.round(l/r)}`;o.has(c)||(o.add(c),s.push(h))};for(let h of n){let f=h.map(c=>[...Bi(c,t),
...c]),l=xn(f,r/2).map(([,,c,u])=>[c,u]);l.forEach((c,u)=>{a(c);let p=l[u+1];if(!p)return;let d=Math.
cos((c[1]+p[1])/2*j),y=Math.hypot((p[0]-c[0])*d,p[1]-c[1]),v=Math.sqrt(8*e*i((c[1]+p[1])/2))/111320,
w=Math.min(400,Math.ceil(y/v));for(let x=1;x<w;x+=1)a([c[0]+(p[0]-c[0])*x/w,c[1]+(p[1]-c[1])*x/w])})}
return s}function xn(n,t){if(n.length<3)return[...n];let e=new Uint8Array(n.length);e[0]=e[n.length-
1]=1;let i=[[0,n.length-1]];for(;i.length;){let[r,o]=i.pop(),s=0,a=-1;for(let h=r+1;h<o;h+=1){let f=jt(
n[h],n[r],n[o]);f>s&&(s=f,a=h)}s>t&&(e[a]=1,i.push([r,a],[a,o]))}return n.filter((r,o)=>e[o])}function jt([
n,t],[e,i],[r,o]){let s=r-e,a=o-i,h=s*s+a*a,f=h?Math.max(0,Math.min(1,((n-e)*s+(t-i)*a)/h)):0;return Math.
hypot(n-e-f*s,t-i-f*a)}var Ee=class{constructor(t){At(this,"direct",(t,e,i)=>{let r=this.geographic;if(!r)return Me(t,e,i);
let o=r.WGS84.Direct(t[1],t[0],e,i,r.LATITUDE|r.LONGITUDE|r.LONG_UNROLL);return[o.lon2,o.lat2]});this.
address=t,this.wanted=null,this.geographic=null}load(){return this.address?(this.wanted||=new Promise(
t=>{let e=document.createElement("script");e.src=this.address,e.onload=()=>{this.geographic=window.geodesic.
Geodesic,t()},e.onerror=()=>t(),document.head.append(e)}),this.wanted):Promise.resolve()}distance(t,e){
let i=this.geographic;return i?i.WGS84.Inverse(t[1],t[0],e[1],e[0],i.DISTANCE).s12:bt(t,e)}line(t,e){
let i=this.geographic,r=Math.max(2,Math.min(200,Math.ceil(bt(t,e)/1e5)));if(!i)return[t,e];let{WGS84:o}=i,
s=o.InverseLine(t[1],t[0],e[1],e[0],i.LATITUDE|i.LONGITUDE|i.DISTANCE_IN|i.LONG_UNROLL);return Array.
from({length:r+1},(a,h)=>{let f=s.Position(s.s13*h/r,i.LATITUDE|i.LONGITUDE|i.LONG_UNROLL);return[f.
lon2,f.lat2]})}};var Le=class{constructor(t){this.map=t,this.free=!1,this.timer=0,this.hint=L.DomUtil.create("div","r\
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
()=>this.hint.classList.remove("shown"),1400)}};function Ae(n,t){return n==null||t==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function Xo(n,t){return n==null||
t==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function Wi(n){let t,e,i;n.length!==2?(t=Ae,e=(a,h)=>Ae(n(a),h),
i=(a,h)=>n(a)-h):(t=n===Ae||n===Xo?n:Vo,e=n,i=n);function r(a,h,f=0,l=a.length){if(f<l){if(t(h,h)!==
0)return l;do{let c=f+l>>>1;e(a[c],h)<0?f=c+1:l=c}while(f<l)}return f}function o(a,h,f=0,l=a.length){
if(f<l){if(t(h,h)!==0)return l;do{let c=f+l>>>1;e(a[c],h)<=0?f=c+1:l=c}while(f<l)}return f}function s(a,h,f=0,l=a.
length){let c=r(a,h,f,l-1);return c>f&&i(a[c-1],h)>-i(a[c],h)?c-1:c}return{left:r,center:s,right:o}}
function Vo(){return 0}function Yo(n){return n===null?NaN:+n}var Xi=Wi(Ae),Ja=Xi.right,Qa=Xi.left,tl=Wi(Yo).center;var el=Vi(Yi),nl=Vi(Jo);function Vi(n){return function(t,e,i=e){if(!((e=+e)>=0))throw new RangeError(
"invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:r,width:o,height:s}=t;if(!((o=
Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:r.length/o))>=
0))throw new RangeError("invalid height");if(!o||!s||!e&&!i)return t;let a=e&&n(e),h=i&&n(i),f=r.slice();
return a&&h?(Pt(a,f,r,o,s),Pt(a,r,f,o,s),Pt(a,f,r,o,s),Ct(h,r,f,o,s),Ct(h,f,r,o,s),Ct(h,r,f,o,s)):a?
(Pt(a,r,f,o,s),Pt(a,f,r,o,s),Pt(a,r,f,o,s)):h&&(Ct(h,r,f,o,s),Ct(h,f,r,o,s),Ct(h,r,f,o,s)),t}}function Pt(n,t,e,i,r){
for(let o=0,s=i*r;o<s;)n(t,e,o,o+=i,1)}function Ct(n,t,e,i,r){for(let o=0,s=i*r;o<i;++o)n(t,e,o,o+s,
i)}function Jo(n){let t=Yi(n);return(e,i,r,o,s)=>{r<<=2,o<<=2,s<<=2,t(e,i,r+0,o+0,s),t(e,i,r+1,o+1,s),
t(e,i,r+2,o+2,s),t(e,i,r+3,o+3,s)}}function Yi(n){let t=Math.floor(n);if(t===n)return Qo(n);let e=n-
t,i=2*n+1;return(r,o,s,a,h)=>{if(!((a-=h)>=s))return;let f=t*o[s],l=h*t,c=l+h;for(let u=s,p=s+l;u<p;u+=
h)f+=o[Math.min(a,u)];for(let u=s,p=a;u<=p;u+=h)f+=o[Math.min(a,u+l)],r[u]=(f+e*(o[Math.max(s,u-c)]+
o[Math.min(a,u+c)]))/i,f-=o[Math.max(s,u-l)]}}function Qo(n){let t=2*n+1;return(e,i,r,o,s)=>{if(!((o-=
s)>=r))return;let a=n*i[r],h=s*n;for(let f=r,l=r+h;f<l;f+=s)a+=i[Math.min(o,f)];for(let f=r,l=o;f<=l;f+=
s)a+=i[Math.min(o,f+h)],e[f]=a/t,a-=i[Math.max(r,f-h)]}}var Y=class{constructor(){this._partials=new Float64Array(32),this._n=0}add(t){let e=this._partials,
i=0;for(let r=0;r<this._n&&r<32;r++){let o=e[r],s=t+o,a=Math.abs(t)<Math.abs(o)?t-(s-o):o-(s-t);a&&(e[i++]=
a),t=s}return e[i]=t,this._n=i+1,this}valueOf(){let t=this._partials,e=this._n,i,r,o,s=0;if(e>0){for(s=
t[--e];e>0&&(i=s,r=t[--e],s=i+r,o=r-(s-i),!o););e>0&&(o<0&&t[e-1]<0||o>0&&t[e-1]>0)&&(r=o*2,i=s+r,r==
i-s&&(s=i))}return s}};var ts=Array.prototype,il=ts.slice;var rl=Math.sqrt(50),ol=Math.sqrt(10),sl=Math.sqrt(2);function*es(n){for(let t of n)yield*t}function ke(n){return Array.from(es(n))}function Et(n,t,e){n=+n,t=+t,e=(r=arguments.length)<2?(t=n,n=0,1):r<3?1:+e;for(var i=-1,r=Math.max(0,
Math.ceil((t-n)/e))|0,o=new Array(r);++i<r;)o[i]=n+i*e;return o}var al=ns(Math.random);function ns(n){return function(e,i=0,r=e.length){let o=r-(i=+i);for(;o;){let s=n()*
o--|0,a=e[o+i];e[o+i]=e[s+i],e[s+i]=a}return e}}var b=1e-6,Ji=1e-12,T=Math.PI,V=T/2,Mn=T/4,X=T*2,nt=180/T,B=T/180,D=Math.abs,Qi=Math.atan,J=Math.atan2,
C=Math.cos,Kt=Math.ceil;var P=Math.sin,tr=Math.sign||function(n){return n>0?1:n<0?-1:0},H=Math.sqrt;function Pe(n){return n>1?0:n<-1?T:Math.acos(n)}function Q(n){return n>1?V:n<-1?-V:Math.asin(n)}function F(){}function Ce(n,t){n&&nr.hasOwnProperty(n.type)&&nr[n.type](n,t)}var er={Feature:function(n,t){Ce(n.geometry,
t)},FeatureCollection:function(n,t){for(var e=n.features,i=-1,r=e.length;++i<r;)Ce(e[i].geometry,t)}},
nr={Sphere:function(n,t){t.sphere()},Point:function(n,t){n=n.coordinates,t.point(n[0],n[1],n[2])},MultiPoint:function(n,t){
for(var e=n.coordinates,i=-1,r=e.length;++i<r;)n=e[i],t.point(n[0],n[1],n[2])},LineString:function(n,t){
Sn(n.coordinates,t,0)},MultiLineString:function(n,t){for(var e=n.coordinates,i=-1,r=e.length;++i<r;)
Sn(e[i],t,0)},Polygon:function(n,t){ir(n.coordinates,t)},MultiPolygon:function(n,t){for(var e=n.coordinates,
i=-1,r=e.length;++i<r;)ir(e[i],t)},GeometryCollection:function(n,t){for(var e=n.geometries,i=-1,r=e.
length;++i<r;)Ce(e[i],t)}};function Sn(n,t,e){var i=-1,r=n.length-e,o;for(t.lineStart();++i<r;)o=n[i],
t.point(o[0],o[1],o[2]);t.lineEnd()}function ir(n,t){var e=-1,i=n.length;for(t.polygonStart();++e<i;)
Sn(n[e],t,1);t.polygonEnd()}function ht(n,t){n&&er.hasOwnProperty(n.type)?er[n.type](n,t):Ce(n,t)}function Zt(n){return[J(n[1],n[0]),Q(n[2])]}function ct(n){var t=n[0],e=n[1],i=C(e);return[i*C(t),i*
P(t),P(e)]}function _t(n,t){return n[0]*t[0]+n[1]*t[1]+n[2]*t[2]}function zt(n,t){return[n[1]*t[2]-n[2]*
t[1],n[2]*t[0]-n[0]*t[2],n[0]*t[1]-n[1]*t[0]]}function ze(n,t){n[0]+=t[0],n[1]+=t[1],n[2]+=t[2]}function Ht(n,t){
return[n[0]*t,n[1]*t,n[2]*t]}function Wt(n){var t=H(n[0]*n[0]+n[1]*n[1]+n[2]*n[2]);n[0]/=t,n[1]/=t,n[2]/=
t}function Xt(n,t){function e(i,r){return i=n(i,r),t(i[0],i[1])}return n.invert&&t.invert&&(e.invert=function(i,r){
return i=t.invert(i,r),i&&n.invert(i[0],i[1])}),e}function bn(n,t){return D(n)>T&&(n-=Math.round(n/X)*X),[n,t]}bn.invert=bn;function ar(n,t,e){return(n%=
X)?t||e?Xt(or(n),sr(t,e)):or(n):t||e?sr(t,e):bn}function rr(n){return function(t,e){return t+=n,D(t)>
T&&(t-=Math.round(t/X)*X),[t,e]}}function or(n){var t=rr(n);return t.invert=rr(-n),t}function sr(n,t){
var e=C(n),i=P(n),r=C(t),o=P(t);function s(a,h){var f=C(h),l=C(a)*f,c=P(a)*f,u=P(h),p=u*e+l*i;return[
J(c*r-p*o,l*e-u*i),Q(p*r+c*o)]}return s.invert=function(a,h){var f=C(h),l=C(a)*f,c=P(a)*f,u=P(h),p=u*
r-c*o;return[J(c*r+u*o,l*e+p*i),Q(p*e-l*i)]},s}function hr(n,t,e,i,r,o){if(e){var s=C(t),a=P(t),h=i*e;r==null?(r=t+i*X,o=t-h/2):(r=lr(s,r),o=lr(s,o),
(i>0?r<o:r>o)&&(r+=i*X));for(var f,l=r;i>0?l>o:l<o;l-=h)f=Zt([s,-a*C(l),-a*P(l)]),n.point(f[0],f[1])}}
function lr(n,t){t=ct(t),t[0]-=n,Wt(t);var e=Pe(-t[1]);return((-t[2]<0?-e:e)+X-b)%X}function Te(){var n=[],t;return{point:function(e,i,r){t.push([e,i,r])},lineStart:function(){n.push(t=
[])},lineEnd:F,rejoin:function(){n.length>1&&n.push(n.pop().concat(n.shift()))},result:function(){var e=n;
return n=[],t=null,e}}}function Tt(n,t){return D(n[0]-t[0])<b&&D(n[1]-t[1])<b}function De(n,t,e,i){this.x=n,this.z=t,this.o=e,this.e=i,this.v=!1,this.n=this.p=null}function Re(n,t,e,i,r){
var o=[],s=[],a,h;if(n.forEach(function(d){if(!((y=d.length-1)<=0)){var y,v=d[0],w=d[y],x;if(Tt(v,w)){
if(!v[2]&&!w[2]){for(r.lineStart(),a=0;a<y;++a)r.point((v=d[a])[0],v[1]);r.lineEnd();return}w[0]+=2*
b}o.push(x=new De(v,d,null,!0)),s.push(x.o=new De(v,null,x,!1)),o.push(x=new De(w,d,null,!1)),s.push(
x.o=new De(w,null,x,!0))}}),!!o.length){for(s.sort(t),cr(o),cr(s),a=0,h=s.length;a<h;++a)s[a].e=e=!e;
for(var f=o[0],l,c;;){for(var u=f,p=!0;u.v;)if((u=u.n)===f)return;l=u.z,r.lineStart();do{if(u.v=u.o.
v=!0,u.e){if(p)for(a=0,h=l.length;a<h;++a)r.point((c=l[a])[0],c[1]);else i(u.x,u.n.x,1,r);u=u.n}else{
if(p)for(l=u.p.z,a=l.length-1;a>=0;--a)r.point((c=l[a])[0],c[1]);else i(u.x,u.p.x,-1,r);u=u.p}u=u.o,
l=u.z,p=!p}while(!u.v);r.lineEnd()}}}function cr(n){if(t=n.length){for(var t,e=0,i=n[0],r;++e<t;)i.n=
r=n[e],r.p=i,i=r;i.n=r=n[0],r.p=i}}function En(n){return D(n[0])<=T?n[0]:tr(n[0])*((D(n[0])+T)%X-T)}function fr(n,t){var e=En(t),i=t[1],
r=P(i),o=[P(e),-C(e),0],s=0,a=0,h=new Y;r===1?i=V+b:r===-1&&(i=-V-b);for(var f=0,l=n.length;f<l;++f)
if(u=(c=n[f]).length)for(var c,u,p=c[u-1],d=En(p),y=p[1]/2+Mn,v=P(y),w=C(y),x=0;x<u;++x,d=M,v=k,w=O,
p=g){var g=c[x],M=En(g),E=g[1]/2+Mn,k=P(E),O=C(E),R=M-d,z=R>=0?1:-1,U=z*R,S=U>T,Z=v*k;if(h.add(J(Z*z*
P(U),w*O+Z*C(U))),s+=S?R+z*X:R,S^d>=e^M>=e){var G=zt(ct(p),ct(g));Wt(G);var N=zt(o,G);Wt(N);var m=(S^
R>=0?-1:1)*Q(N[2]);(i>m||i===m&&(G[0]||G[1]))&&(a+=S^R>=0?1:-1)}}return(s<-b||s<b&&h<-Ji)^a&1}function Ie(n,t,e,i){return function(r){var o=t(r),s=Te(),a=t(s),h=!1,f,l,c,u={point:p,lineStart:y,lineEnd:v,
polygonStart:function(){u.point=w,u.lineStart=x,u.lineEnd=g,l=[],f=[]},polygonEnd:function(){u.point=
p,u.lineStart=y,u.lineEnd=v,l=ke(l);var M=fr(f,i);l.length?(h||(r.polygonStart(),h=!0),Re(l,rs,M,e,r)):
M&&(h||(r.polygonStart(),h=!0),r.lineStart(),e(null,null,1,r),r.lineEnd()),h&&(r.polygonEnd(),h=!1),
l=f=null},sphere:function(){r.polygonStart(),r.lineStart(),e(null,null,1,r),r.lineEnd(),r.polygonEnd()}};
function p(M,E){n(M,E)&&r.point(M,E)}function d(M,E){o.point(M,E)}function y(){u.point=d,o.lineStart()}
function v(){u.point=p,o.lineEnd()}function w(M,E){c.push([M,E]),a.point(M,E)}function x(){a.lineStart(),
c=[]}function g(){w(c[0][0],c[0][1]),a.lineEnd();var M=a.clean(),E=s.result(),k,O=E.length,R,z,U;if(c.
pop(),f.push(c),c=null,!!O){if(M&1){if(z=E[0],(R=z.length-1)>0){for(h||(r.polygonStart(),h=!0),r.lineStart(),
k=0;k<R;++k)r.point((U=z[k])[0],U[1]);r.lineEnd()}return}O>1&&M&2&&E.push(E.pop().concat(E.shift())),
l.push(E.filter(is))}}return u}}function is(n){return n.length>1}function rs(n,t){return((n=n.x)[0]<
0?n[1]-V-b:V-n[1])-((t=t.x)[0]<0?t[1]-V-b:V-t[1])}var Ln=Ie(function(){return!0},os,as,[-T,-V]);function os(n){var t=NaN,e=NaN,i=NaN,r;return{lineStart:function(){
n.lineStart(),r=1},point:function(o,s){var a=o>0?T:-T,h=D(o-t);D(h-T)<b?(n.point(t,e=(e+s)/2>0?V:-V),
n.point(i,e),n.lineEnd(),n.lineStart(),n.point(a,e),n.point(o,e),r=0):i!==a&&h>=T&&(D(t-i)<b&&(t-=i*
b),D(o-a)<b&&(o-=a*b),e=ss(t,e,o,s),n.point(i,e),n.lineEnd(),n.lineStart(),n.point(a,e),r=0),n.point(
t=o,e=s),i=a},lineEnd:function(){n.lineEnd(),t=e=NaN},clean:function(){return 2-r}}}function ss(n,t,e,i){
var r,o,s=P(n-e);return D(s)>b?Qi((P(t)*(o=C(i))*P(e)-P(i)*(r=C(t))*P(n))/(r*o*s)):(t+i)/2}function as(n,t,e,i){
var r;if(n==null)r=e*V,i.point(-T,r),i.point(0,r),i.point(T,r),i.point(T,0),i.point(T,-r),i.point(0,
-r),i.point(-T,-r),i.point(-T,0),i.point(-T,r);else if(D(n[0]-t[0])>b){var o=n[0]<t[0]?T:-T;r=e*o/2,
i.point(-o,r),i.point(0,r),i.point(o,r)}else i.point(t[0],t[1])}function ur(n){var t=C(n),e=2*B,i=t>0,r=D(t)>b;function o(l,c,u,p){hr(p,n,e,u,l,c)}function s(l,c){return C(
l)*C(c)>t}function a(l){var c,u,p,d,y;return{lineStart:function(){d=p=!1,y=1},point:function(v,w){var x=[
v,w],g,M=s(v,w),E=i?M?0:f(v,w):M?f(v+(v<0?T:-T),w):0;if(!c&&(d=p=M)&&l.lineStart(),M!==p&&(g=h(c,x),
(!g||Tt(c,g)||Tt(x,g))&&(x[2]=1)),M!==p)y=0,M?(l.lineStart(),g=h(x,c),l.point(g[0],g[1])):(g=h(c,x),
l.point(g[0],g[1],2),l.lineEnd()),c=g;else if(r&&c&&i^M){var k;!(E&u)&&(k=h(x,c,!0))&&(y=0,i?(l.lineStart(),
l.point(k[0][0],k[0][1]),l.point(k[1][0],k[1][1]),l.lineEnd()):(l.point(k[1][0],k[1][1]),l.lineEnd(),
l.lineStart(),l.point(k[0][0],k[0][1],3)))}M&&(!c||!Tt(c,x))&&l.point(x[0],x[1]),c=x,p=M,u=E},lineEnd:function(){
p&&l.lineEnd(),c=null},clean:function(){return y|(d&&p)<<1}}}function h(l,c,u){var p=ct(l),d=ct(c),y=[
1,0,0],v=zt(p,d),w=_t(v,v),x=v[0],g=w-x*x;if(!g)return!u&&l;var M=t*w/g,E=-t*x/g,k=zt(y,v),O=Ht(y,M),
R=Ht(v,E);ze(O,R);var z=k,U=_t(O,z),S=_t(z,z),Z=U*U-S*(_t(O,O)-1);if(!(Z<0)){var G=H(Z),N=Ht(z,(-U-G)/
S);if(ze(N,O),N=Zt(N),!u)return N;var m=l[0],A=c[0],q=l[1],_=c[1],$;A<m&&($=m,m=A,A=$);var vt=A-m,it=D(
vt-T)<b,rt=it||vt<b;if(!it&&_<q&&($=q,q=_,_=$),rt?it?q+_>0^N[1]<(D(N[0]-m)<b?q:_):q<=N[1]&&N[1]<=_:vt>
T^(m<=N[0]&&N[0]<=A)){var W=Ht(z,(-U+G)/S);return ze(W,O),[N,Zt(W)]}}}function f(l,c){var u=i?n:T-n,
p=0;return l<-u?p|=1:l>u&&(p|=2),c<-u?p|=4:c>u&&(p|=8),p}return Ie(s,a,o,i?[0,-n]:[-T,n-T])}function pr(n,t,e,i,r,o){var s=n[0],a=n[1],h=t[0],f=t[1],l=0,c=1,u=h-s,p=f-a,d;if(d=e-s,!(!u&&d>0)){
if(d/=u,u<0){if(d<l)return;d<c&&(c=d)}else if(u>0){if(d>c)return;d>l&&(l=d)}if(d=r-s,!(!u&&d<0)){if(d/=
u,u<0){if(d>c)return;d>l&&(l=d)}else if(u>0){if(d<l)return;d<c&&(c=d)}if(d=i-a,!(!p&&d>0)){if(d/=p,p<
0){if(d<l)return;d<c&&(c=d)}else if(p>0){if(d>c)return;d>l&&(l=d)}if(d=o-a,!(!p&&d<0)){if(d/=p,p<0){
if(d>c)return;d>l&&(l=d)}else if(p>0){if(d<l)return;d<c&&(c=d)}return l>0&&(n[0]=s+l*u,n[1]=a+l*p),c<
1&&(t[0]=s+c*u,t[1]=a+c*p),!0}}}}}var Vt=1e9,Oe=-Vt;function An(n,t,e,i){function r(f,l){return n<=f&&f<=e&&t<=l&&l<=i}function o(f,l,c,u){
var p=0,d=0;if(f==null||(p=s(f,c))!==(d=s(l,c))||h(f,l)<0^c>0)do u.point(p===0||p===3?n:e,p>1?i:t);while((p=
(p+c+4)%4)!==d);else u.point(l[0],l[1])}function s(f,l){return D(f[0]-n)<b?l>0?0:3:D(f[0]-e)<b?l>0?2:
1:D(f[1]-t)<b?l>0?1:0:l>0?3:2}function a(f,l){return h(f.x,l.x)}function h(f,l){var c=s(f,1),u=s(l,1);
return c!==u?c-u:c===0?l[1]-f[1]:c===1?f[0]-l[0]:c===2?f[1]-l[1]:l[0]-f[0]}return function(f){var l=f,
c=Te(),u,p,d,y,v,w,x,g,M,E,k,O={point:R,lineStart:Z,lineEnd:G,polygonStart:U,polygonEnd:S};function R(m,A){
r(m,A)&&l.point(m,A)}function z(){for(var m=0,A=0,q=p.length;A<q;++A)for(var _=p[A],$=1,vt=_.length,
it=_[0],rt,W,yt=it[0],tt=it[1];$<vt;++$)rt=yt,W=tt,it=_[$],yt=it[0],tt=it[1],W<=i?tt>i&&(yt-rt)*(i-W)>
(tt-W)*(n-rt)&&++m:tt<=i&&(yt-rt)*(i-W)<(tt-W)*(n-rt)&&--m;return m}function U(){l=c,u=[],p=[],k=!0}
function S(){var m=z(),A=k&&m,q=(u=ke(u)).length;(A||q)&&(f.polygonStart(),A&&(f.lineStart(),o(null,
null,1,f),f.lineEnd()),q&&Re(u,a,m,o,f),f.polygonEnd()),l=f,u=p=d=null}function Z(){O.point=N,p&&p.push(
d=[]),E=!0,M=!1,x=g=NaN}function G(){u&&(N(y,v),w&&M&&c.rejoin(),u.push(c.result())),O.point=R,M&&l.
lineEnd()}function N(m,A){var q=r(m,A);if(p&&d.push([m,A]),E)y=m,v=A,w=q,E=!1,q&&(l.lineStart(),l.point(
m,A));else if(q&&M)l.point(m,A);else{var _=[x=Math.max(Oe,Math.min(Vt,x)),g=Math.max(Oe,Math.min(Vt,
g))],$=[m=Math.max(Oe,Math.min(Vt,m)),A=Math.max(Oe,Math.min(Vt,A))];pr(_,$,n,t,e,i)?(M||(l.lineStart(),
l.point(_[0],_[1])),l.point($[0],$[1]),q||l.lineEnd(),k=!1):q&&(l.lineStart(),l.point(m,A),k=!1)}x=m,
g=A,M=q}return O}}var kn,Pn,Ne,Ue,Dt={sphere:F,point:F,lineStart:ls,lineEnd:F,polygonStart:F,polygonEnd:F};function ls(){
Dt.point=cs,Dt.lineEnd=hs}function hs(){Dt.point=Dt.lineEnd=F}function cs(n,t){n*=B,t*=B,Pn=n,Ne=P(t),
Ue=C(t),Dt.point=fs}function fs(n,t){n*=B,t*=B;var e=P(t),i=C(t),r=D(n-Pn),o=C(r),s=P(r),a=i*s,h=Ue*
e-Ne*i*o,f=Ne*e+Ue*i*o;kn.add(J(H(a*a+h*h),f)),Pn=n,Ne=e,Ue=i}function dr(n){return kn=new Y,ht(n,Dt),
+kn}var Cn=[null,null],us={type:"LineString",coordinates:Cn};function Fe(n,t){return Cn[0]=n,Cn[1]=t,dr(
us)}function gr(n,t,e){var i=Et(n,t-b,e).concat(t);return function(r){return i.map(function(o){return[r,
o]})}}function mr(n,t,e){var i=Et(n,t-b,e).concat(t);return function(r){return i.map(function(o){return[
o,r]})}}function zn(){var n,t,e,i,r,o,s,a,h=10,f=h,l=90,c=360,u,p,d,y,v=2.5;function w(){return{type:"\
MultiLineString",coordinates:x()}}function x(){return Et(Kt(i/l)*l,e,l).map(d).concat(Et(Kt(a/c)*c,s,
c).map(y)).concat(Et(Kt(t/h)*h,n,h).filter(function(g){return D(g%l)>b}).map(u)).concat(Et(Kt(o/f)*f,
r,f).filter(function(g){return D(g%c)>b}).map(p))}return w.lines=function(){return x().map(function(g){
return{type:"LineString",coordinates:g}})},w.outline=function(){return{type:"Polygon",coordinates:[d(
i).concat(y(s).slice(1),d(e).reverse().slice(1),y(a).reverse().slice(1))]}},w.extent=function(g){return arguments.
length?w.extentMajor(g).extentMinor(g):w.extentMinor()},w.extentMajor=function(g){return arguments.length?
(i=+g[0][0],e=+g[1][0],a=+g[0][1],s=+g[1][1],i>e&&(g=i,i=e,e=g),a>s&&(g=a,a=s,s=g),w.precision(v)):[
[i,a],[e,s]]},w.extentMinor=function(g){return arguments.length?(t=+g[0][0],n=+g[1][0],o=+g[0][1],r=
+g[1][1],t>n&&(g=t,t=n,n=g),o>r&&(g=o,o=r,r=g),w.precision(v)):[[t,o],[n,r]]},w.step=function(g){return arguments.
length?w.stepMajor(g).stepMinor(g):w.stepMinor()},w.stepMajor=function(g){return arguments.length?(l=
+g[0],c=+g[1],w):[l,c]},w.stepMinor=function(g){return arguments.length?(h=+g[0],f=+g[1],w):[h,f]},w.
precision=function(g){return arguments.length?(v=+g,u=gr(o,r,90),p=mr(t,n,v),d=gr(a,s,90),y=mr(i,e,v),
w):v},w.extentMajor([[-180,-90+b],[180,90-b]]).extentMinor([[-180,-80-b],[180,80+b]])}function Tn(){
return zn()()}var Yt=n=>n;var Dn=new Y,Rn=new Y,vr,yr,In,On,mt={point:F,lineStart:F,lineEnd:F,polygonStart:function(){mt.lineStart=
ps,mt.lineEnd=gs},polygonEnd:function(){mt.lineStart=mt.lineEnd=mt.point=F,Dn.add(D(Rn)),Rn=new Y},result:function(){
var n=Dn/2;return Dn=new Y,n}};function ps(){mt.point=ds}function ds(n,t){mt.point=wr,vr=In=n,yr=On=
t}function wr(n,t){Rn.add(On*n-In*t),In=n,On=t}function gs(){wr(vr,yr)}var Nn=mt;var Rt=1/0,Ge=Rt,Jt=-Rt,qe=Jt,ms={point:vs,lineStart:F,lineEnd:F,polygonStart:F,polygonEnd:F,result:function(){
var n=[[Rt,Ge],[Jt,qe]];return Jt=qe=-(Ge=Rt=1/0),n}};function vs(n,t){n<Rt&&(Rt=n),n>Jt&&(Jt=n),t<Ge&&
(Ge=t),t>qe&&(qe=t)}var It=ms;var Un=0,Fn=0,Qt=0,Be=0,$e=0,Ot=0,Gn=0,qn=0,te=0,Sr,br,ft,ut,st={point:Lt,lineStart:xr,lineEnd:Mr,polygonStart:function(){
st.lineStart=xs,st.lineEnd=Ms},polygonEnd:function(){st.point=Lt,st.lineStart=xr,st.lineEnd=Mr},result:function(){
var n=te?[Gn/te,qn/te]:Ot?[Be/Ot,$e/Ot]:Qt?[Un/Qt,Fn/Qt]:[NaN,NaN];return Un=Fn=Qt=Be=$e=Ot=Gn=qn=te=
0,n}};function Lt(n,t){Un+=n,Fn+=t,++Qt}function xr(){st.point=ys}function ys(n,t){st.point=ws,Lt(ft=
n,ut=t)}function ws(n,t){var e=n-ft,i=t-ut,r=H(e*e+i*i);Be+=r*(ft+n)/2,$e+=r*(ut+t)/2,Ot+=r,Lt(ft=n,
ut=t)}function Mr(){st.point=Lt}function xs(){st.point=Ss}function Ms(){Er(Sr,br)}function Ss(n,t){st.
point=Er,Lt(Sr=ft=n,br=ut=t)}function Er(n,t){var e=n-ft,i=t-ut,r=H(e*e+i*i);Be+=r*(ft+n)/2,$e+=r*(ut+
t)/2,Ot+=r,r=ut*n-ft*t,Gn+=r*(ft+n),qn+=r*(ut+t),te+=r*3,Lt(ft=n,ut=t)}var Bn=st;function je(n){this._context=n}je.prototype={_radius:4.5,pointRadius:function(n){return this._radius=
n,this},polygonStart:function(){this._line=0},polygonEnd:function(){this._line=NaN},lineStart:function(){
this._point=0},lineEnd:function(){this._line===0&&this._context.closePath(),this._point=NaN},point:function(n,t){
switch(this._point){case 0:{this._context.moveTo(n,t),this._point=1;break}case 1:{this._context.lineTo(
n,t);break}default:{this._context.moveTo(n+this._radius,t),this._context.arc(n,t,this._radius,0,X);break}}},
result:F};var jn=new Y,$n,Lr,Ar,ee,ne,Ke={point:F,lineStart:function(){Ke.point=bs},lineEnd:function(){$n&&kr(
Lr,Ar),Ke.point=F},polygonStart:function(){$n=!0},polygonEnd:function(){$n=null},result:function(){var n=+jn;
return jn=new Y,n}};function bs(n,t){Ke.point=kr,Lr=ee=n,Ar=ne=t}function kr(n,t){ee-=n,ne-=t,jn.add(
H(ee*ee+ne*ne)),ee=n,ne=t}var Kn=Ke;var Pr,Ze,Cr,zr,Nt=class{constructor(t){this._append=t==null?Tr:Es(t),this._radius=4.5,this._=""}pointRadius(t){
return this._radius=+t,this}polygonStart(){this._line=0}polygonEnd(){this._line=NaN}lineStart(){this.
_point=0}lineEnd(){this._line===0&&(this._+="Z"),this._point=NaN}point(t,e){switch(this._point){case 0:{
this._append`M${t},${e}`,this._point=1;break}case 1:{this._append`L${t},${e}`;break}default:{if(this.
_append`M${t},${e}`,this._radius!==Cr||this._append!==Ze){let i=this._radius,r=this._;this._="",this.
_append`m0,${i}a${i},${i} 0 1,1 0,${-2*i}a${i},${i} 0 1,1 0,${2*i}z`,Cr=i,Ze=this._append,zr=this._,
this._=r}this._+=zr;break}}}result(){let t=this._;return this._="",t.length?t:null}};function Tr(n){
let t=1;this._+=n[0];for(let e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function Es(n){let t=Math.
floor(n);if(!(t>=0))throw new RangeError(`invalid digits: ${n}`);if(t>15)return Tr;if(t!==Pr){let e=10**
t;Pr=t,Ze=function(r){let o=1;this._+=r[0];for(let s=r.length;o<s;++o)this._+=Math.round(arguments[o]*
e)/e+r[o]}}return Ze}function Zn(n,t){let e=3,i=4.5,r,o;function s(a){return a&&(typeof i=="function"&&o.pointRadius(+i.apply(
this,arguments)),ht(a,r(o))),o.result()}return s.area=function(a){return ht(a,r(Nn)),Nn.result()},s.
measure=function(a){return ht(a,r(Kn)),Kn.result()},s.bounds=function(a){return ht(a,r(It)),It.result()},
s.centroid=function(a){return ht(a,r(Bn)),Bn.result()},s.projection=function(a){return arguments.length?
(r=a==null?(n=null,Yt):(n=a).stream,s):n},s.context=function(a){return arguments.length?(o=a==null?(t=
null,new Nt(e)):new je(t=a),typeof i!="function"&&o.pointRadius(i),s):t},s.pointRadius=function(a){return arguments.
length?(i=typeof a=="function"?a:(o.pointRadius(+a),+a),s):i},s.digits=function(a){if(!arguments.length)
return e;if(a==null)e=null;else{let h=Math.floor(a);if(!(h>=0))throw new RangeError(`invalid digits:\
 ${a}`);e=h}return t===null&&(o=new Nt(e)),s},s.projection(n).digits(e).context(t)}function ie(n){return function(t){var e=new _n;for(var i in n)e[i]=n[i];return e.stream=t,e}}function _n(){}
_n.prototype={constructor:_n,point:function(n,t){this.stream.point(n,t)},sphere:function(){this.stream.
sphere()},lineStart:function(){this.stream.lineStart()},lineEnd:function(){this.stream.lineEnd()},polygonStart:function(){
this.stream.polygonStart()},polygonEnd:function(){this.stream.polygonEnd()}};function Hn(n,t,e){var i=n.clipExtent&&n.clipExtent();return n.scale(150).translate([0,0]),i!=null&&
n.clipExtent(null),ht(e,n.stream(It)),t(It.result()),i!=null&&n.clipExtent(i),n}function Wn(n,t,e){return Hn(
n,function(i){var r=t[1][0]-t[0][0],o=t[1][1]-t[0][1],s=Math.min(r/(i[1][0]-i[0][0]),o/(i[1][1]-i[0][1])),
a=+t[0][0]+(r-s*(i[1][0]+i[0][0]))/2,h=+t[0][1]+(o-s*(i[1][1]+i[0][1]))/2;n.scale(150*s).translate([
a,h])},e)}function Dr(n,t,e){return Wn(n,[[0,0],t],e)}function Rr(n,t,e){return Hn(n,function(i){var r=+t,
o=r/(i[1][0]-i[0][0]),s=(r-o*(i[1][0]+i[0][0]))/2,a=-o*i[0][1];n.scale(150*o).translate([s,a])},e)}function Ir(n,t,e){
return Hn(n,function(i){var r=+t,o=r/(i[1][1]-i[0][1]),s=-o*i[0][0],a=(r-o*(i[1][1]+i[0][1]))/2;n.scale(
150*o).translate([s,a])},e)}var Or=16,Ls=C(30*B);function Xn(n,t){return+t?ks(n,t):As(n)}function As(n){return ie({point:function(t,e){
t=n(t,e),this.stream.point(t[0],t[1])}})}function ks(n,t){function e(i,r,o,s,a,h,f,l,c,u,p,d,y,v){var w=f-
i,x=l-r,g=w*w+x*x;if(g>4*t&&y--){var M=s+u,E=a+p,k=h+d,O=H(M*M+E*E+k*k),R=Q(k/=O),z=D(D(k)-1)<b||D(o-
c)<b?(o+c)/2:J(E,M),U=n(z,R),S=U[0],Z=U[1],G=S-i,N=Z-r,m=x*G-w*N;(m*m/g>t||D((w*G+x*N)/g-.5)>.3||s*u+
a*p+h*d<Ls)&&(e(i,r,o,s,a,h,S,Z,z,M/=O,E/=O,k,y,v),v.point(S,Z),e(S,Z,z,M,E,k,f,l,c,u,p,d,y,v))}}return function(i){
var r,o,s,a,h,f,l,c,u,p,d,y,v={point:w,lineStart:x,lineEnd:M,polygonStart:function(){i.polygonStart(),
v.lineStart=E},polygonEnd:function(){i.polygonEnd(),v.lineStart=x}};function w(R,z){R=n(R,z),i.point(
R[0],R[1])}function x(){c=NaN,v.point=g,i.lineStart()}function g(R,z){var U=ct([R,z]),S=n(R,z);e(c,u,
l,p,d,y,c=S[0],u=S[1],l=R,p=U[0],d=U[1],y=U[2],Or,i),i.point(c,u)}function M(){v.point=w,i.lineEnd()}
function E(){x(),v.point=k,v.lineEnd=O}function k(R,z){g(r=R,z),o=c,s=u,a=p,h=d,f=y,v.point=g}function O(){
e(c,u,l,p,d,y,o,s,r,a,h,f,Or,i),v.lineEnd=M,M()}return v}}var Ps=ie({point:function(n,t){this.stream.point(n*B,t*B)}});function Cs(n){return ie({point:function(t,e){
var i=n(t,e);return this.stream.point(i[0],i[1])}})}function zs(n,t,e,i,r){function o(s,a){return s*=
i,a*=r,[t+n*s,e-n*a]}return o.invert=function(s,a){return[(s-t)/n*i,(e-a)/n*r]},o}function Nr(n,t,e,i,r,o){
if(!o)return zs(n,t,e,i,r);var s=C(o),a=P(o),h=s*n,f=a*n,l=s/n,c=a/n,u=(a*e-s*t)/n,p=(a*t+s*e)/n;function d(y,v){
return y*=i,v*=r,[h*y-f*v+t,e-f*y-h*v]}return d.invert=function(y,v){return[i*(l*y-c*v+u),r*(p-c*y-l*
v)]},d}function re(n){return Ts(function(){return n})()}function Ts(n){var t,e=150,i=480,r=250,o=0,s=0,
a=0,h=0,f=0,l,c=0,u=1,p=1,d=null,y=Ln,v=null,w,x,g,M=Yt,E=.5,k,O,R,z,U;function S(m){return R(m[0]*B,
m[1]*B)}function Z(m){return m=R.invert(m[0],m[1]),m&&[m[0]*nt,m[1]*nt]}S.stream=function(m){return z&&
U===m?z:z=Ps(Cs(l)(y(k(M(U=m)))))},S.preclip=function(m){return arguments.length?(y=m,d=void 0,N()):
y},S.postclip=function(m){return arguments.length?(M=m,v=w=x=g=null,N()):M},S.clipAngle=function(m){
return arguments.length?(y=+m?ur(d=m*B):(d=null,Ln),N()):d*nt},S.clipExtent=function(m){return arguments.
length?(M=m==null?(v=w=x=g=null,Yt):An(v=+m[0][0],w=+m[0][1],x=+m[1][0],g=+m[1][1]),N()):v==null?null:
[[v,w],[x,g]]},S.scale=function(m){return arguments.length?(e=+m,G()):e},S.translate=function(m){return arguments.
length?(i=+m[0],r=+m[1],G()):[i,r]},S.center=function(m){return arguments.length?(o=m[0]%360*B,s=m[1]%
360*B,G()):[o*nt,s*nt]},S.rotate=function(m){return arguments.length?(a=m[0]%360*B,h=m[1]%360*B,f=m.
length>2?m[2]%360*B:0,G()):[a*nt,h*nt,f*nt]},S.angle=function(m){return arguments.length?(c=m%360*B,
G()):c*nt},S.reflectX=function(m){return arguments.length?(u=m?-1:1,G()):u<0},S.reflectY=function(m){
return arguments.length?(p=m?-1:1,G()):p<0},S.precision=function(m){return arguments.length?(k=Xn(O,
E=m*m),N()):H(E)},S.fitExtent=function(m,A){return Wn(S,m,A)},S.fitSize=function(m,A){return Dr(S,m,
A)},S.fitWidth=function(m,A){return Rr(S,m,A)},S.fitHeight=function(m,A){return Ir(S,m,A)};function G(){
var m=Nr(e,0,0,u,p,c).apply(null,t(o,s)),A=Nr(e,i-m[0],r-m[1],u,p,c);return l=ar(a,h,f),O=Xt(t,A),R=
Xt(l,O),k=Xn(O,E),N()}function N(){return z=U=null,S}return function(){return t=n.apply(this,arguments),
S.invert=t.invert&&Z,G()}}function Ur(n){return function(t,e){var i=C(t),r=C(e),o=n(i*r);return o===1/0?[2,0]:[o*r*P(t),o*P(e)]}}
function _e(n){return function(t,e){var i=H(t*t+e*e),r=n(i),o=P(r),s=C(r);return[J(t*o,i*s),Q(i&&e*o/
i)]}}var Vn=Ur(function(n){return(n=Pe(n))&&n/P(n)});Vn.invert=_e(function(n){return n});function Yn(){return re(
Vn).scale(79.4188).clipAngle(180-.001)}function Jn(n,t){return[C(t)*P(n),P(t)]}Jn.invert=_e(Q);function Qn(){return re(Jn).scale(249.5).clipAngle(
90+b)}var Ds={e:"everywhere",s:"somewhere",n:"nowhere"};function Ut(n,t,e,i,r,{chosen:o=!1}={}){let s=Fr(i)+
(o?1.5:0),a=r[Ds[i.verdict]];n.lineWidth=1.4,n.beginPath(),i.site?(n.beginPath(),n.moveTo(t,e-s-1),n.
lineTo(t+s+1,e+s),n.lineTo(t-s-1,e+s),n.closePath(),n.fillStyle=i.verdict==="n"?r.halo:a,n.fill(),n.
lineWidth=2,n.strokeStyle=r.site,n.stroke()):i.verdict==="n"?(n.moveTo(t,e-s),n.lineTo(t+s,e),n.lineTo(
t,e+s),n.lineTo(t-s,e),n.closePath(),n.fillStyle=r.halo,n.fill(),n.strokeStyle=a,n.stroke()):i.verdict===
"s"?(n.arc(t,e,s,0,2*Math.PI),n.fillStyle=r.halo,n.fill(),n.strokeStyle=a,n.stroke(),n.beginPath(),n.
arc(t,e,s,Math.PI/2,1.5*Math.PI),n.closePath(),n.fillStyle=a,n.fill()):(n.arc(t,e,s,0,2*Math.PI),n.fillStyle=
a,n.fill(),n.strokeStyle=r.halo,n.stroke()),o&&(n.beginPath(),n.arc(t,e,s+4,0,2*Math.PI),n.lineWidth=
2.5,n.strokeStyle=r.region,n.stroke())}var Fr=n=>n.site?5.5:2.5+n.size;function He(n,t,{x:e,y:i},r){
let o=null,s=1/0;return n.forEach((a,h)=>{let f=t[h];if(!f)return;let l=Math.hypot(f.x-e,f.y-i)-Fr(a);
l<=r&&l<s&&(s=l,o=a)}),o}var Rs=n=>t=>L.latLng(t[1],t[0]+n),Gr="http://www.w3.org/2000/svg",qr={diagonal:"M-2 2l4-4M0 8l8-8M6\
 10l4-4",back:"M-2 6l4 4M0 0l8 8M6-2l4 4",across:"M0 4h8",upright:"M4 0v8",dots:"M3 4h2",cross:"M0 4\
h8M4 0v8"},Is=14,Os=[[-720,-89],[720,-89],[720,89],[-720,89],[-720,-89]];function Ns(n){return n<3?.4:
n<Is?.8:2.2}function Us(n){return n>12?1:7}function ti(n){if(n.type==="Point")return 1/0;let t=n.type===
"Polygon"?n.coordinates[0]:n.coordinates,[e,i,r,o]=[1/0,1/0,-1/0,-1/0];for(let[s,a]of t)e=Math.min(e,
s),r=Math.max(r,s),i=Math.min(i,a),o=Math.max(o,a);return Math.max(r-e,o-i)}var ei=({type:n,coordinates:t})=>n===
"LineString"?[t]:t,Fs=n=>n.length>3&&n[0][0]===n[n.length-1][0]&&n[0][1]===n[n.length-1][1];function Gs(n,t){
let e=t.filter(({properties:i})=>i.role==="outer"&&n.geometry.of.includes(i.key));return{type:"Featu\
re",geometry:{type:"Polygon",coordinates:e.flatMap(({geometry:i})=>ei(i))},properties:{...n.properties,
seam:e.some(({properties:i})=>i.seam)}}}function qs(n){let t=n.find(({properties:o})=>o.checked&&o.role===
"outer");if(!t)return null;let e=ei(t.geometry);if(!e.every(Fs))return null;let r=(t.properties.seam?
[-360,0,360]:[0]).flatMap(o=>e.map(s=>s.map(([a,h])=>[a+o,h])));return{type:"Feature",properties:{role:"\
outside"},geometry:{type:"Polygon",coordinates:[Os,...r]}}}var We=class{constructor(t,e){Object.assign(
this,{map:t,theme:e}),this.dark=!1,this.renderer=L.svg({pane:"rc-rings",padding:.6}),this.dimRenderer=
L.svg({pane:"rc-dim",padding:.6}),this.regionCopies=[],this.copies=[],this.region=[],this.features=[],
this.hatches=[],this.lit="",this.cache=null,this.patterns=document.createElementNS(Gr,"svg"),this.patterns.
setAttribute("class","rc-patterns"),this.patterns.setAttribute("aria-hidden","true"),t.getContainer().
append(this.patterns),t.on("zoomend",()=>{this.cache=null;for(let i of this.regionCopies)i.setStyle(
r=>this.style(r))})}clear(){this.regionCopies=[],this.copies=[],this.region=[],this.features=[],this.
lit="",this.cache=null}setTheme(t,e){Object.assign(this,{theme:t,dark:e}),this.restyle(),this.defineHatches()}restyle(){
for(let t of[...this.regionCopies,...this.copies])t.setStyle(e=>this.style(e))}colour(t){return t.colors[this.
dark?1:0]}style({properties:t}){let{theme:e}=this;if(t.role==="region"){let s=t.size*256*2**this.map.
getZoom()/360;return{color:e.region,weight:Ns(s),fill:!0,dashArray:t.second?"2 4":null,fillColor:e.region,
fillOpacity:.16}}if(t.role==="outside")return{stroke:!1,fill:!0,fillColor:e.dim,fillOpacity:e.dimOpacity};
let i=this.lit===t.key;if(t.role==="band")return{stroke:!1,fill:t.strong||i,fillColor:`url(#${t.hatch_id}\
)`,fillOpacity:.8};let r=this.colour(t);if(t.role==="common")return{color:r,weight:2.2,dashArray:"1 \
6",lineCap:"round",fill:!1};if(t.checked)return{color:r,weight:i?5:3.6,dashArray:null,fill:!0,fillColor:r,
fillOpacity:.05};let o=t.strong||i;return{color:r,weight:i?3:o?1.8:1.1,fill:!1,opacity:o?1:.5,dashArray:t.
dash||(t.rank==="strong"?null:"9 5")}}copy(t,e,i){return(t.properties.seam?[-360,0,360]:[0]).map(o=>L.
geoJSON(t,{pane:e,renderer:i,interactive:!1,smoothFactor:.3,coordsToLatLng:Rs(o),style:s=>this.style(
s),pointToLayer:(s,a)=>L.circleMarker(a,{radius:Us(s.properties.parts),renderer:i,interactive:!1})}))}drawRegions(t){
let e=L.layerGroup();this.region=t.features.map(i=>({...i,geometry:ae(i.geometry)}));for(let{geometry:i,
properties:r}of this.region){let o=xt(i),a={type:"FeatureCollection",features:o.map(h=>({type:"Featu\
re",geometry:h,properties:{...r,size:ti(h),parts:o.length}})),properties:r};this.regionCopies.push(...this.
copy(a,"rc-rings",this.renderer))}return this.regionCopies.forEach(i=>e.addLayer(i)),e}drawRings(t){
let e=L.layerGroup();this.features=t.features.map(r=>({...r,geometry:ae(r.geometry)})).filter(r=>r.geometry);
let i=qs(this.features);i&&this.copies.push(...this.copy(i,"rc-dim",this.dimRenderer));for(let r of this.
features){let o=r.geometry.type==="Band"?Gs(r,this.features):r;this.copies.push(...this.copy(o,"rc-r\
ings",this.renderer))}return this.copies.forEach(r=>e.addLayer(r)),e}lines(){return this.features.filter(
({properties:t})=>t.role!=="band").map(({geometry:t,properties:e})=>({lines:ei(t),properties:e}))}bands(){
return this.features.filter(({geometry:t})=>t.type==="Band")}light(t){if(t!==this.lit){this.lit=t;for(let e of this.
copies)e.setStyle(i=>this.style(i))}}fade(t){for(let e of["rc-rings","rc-dim"])this.map.getPane(e).classList.
toggle("rc-faded",t)}pick(t,e){let i=this.map.getPixelBounds().min,r=t.x+i.x,o=t.y+i.y;this.cache||(this.
cache=this.placed());let s=null;for(let{lines:a,properties:h}of this.cache){let f=1/0;for(let c of a)
for(let u=1;u<c.length;u+=1)f=Math.min(f,jt([r,o],c[u-1],c[u]));let l=f-(h.checked?2:0);f<=e&&(!s||l<
s.rank)&&(s={properties:h,rank:l})}return s&&s.properties}placed(){let t=this.map.getZoom();return this.
lines().map(({lines:e,properties:i})=>({properties:i,lines:(i.seam?[-360,0,360]:[0]).flatMap(r=>e.map(
o=>o.map(([s,a])=>{let h=this.map.project([a,s+r],t);return[h.x,h.y]})))}))}setHatches(t){this.hatches=
t,this.defineHatches()}defineHatches(){let t=(i,r)=>{let o=document.createElementNS(Gr,i);for(let[s,
a]of Object.entries(r))o.setAttribute(s,a);return o},e=t("defs",{});for(let i of this.hatches){let r=i.
colors[this.dark?1:0],o=t("pattern",{id:i.id,width:8,height:8,patternUnits:"userSpaceOnUse"});o.append(
t("rect",{width:8,height:8,fill:r,opacity:.14}),t("path",{d:qr[i.hatch]||qr.diagonal,stroke:r,fill:"\
none","stroke-width":i.hatch==="dots"?2:1,opacity:.55})),e.append(o)}this.patterns.replaceChildren(e)}};var Bs=Math.PI/180,$s=n=>n-360*Math.round(n/360);function Br(n){let t=0;for(let e=1;e<n.length;e+=1)
t+=(n[e][0]-n[e-1][0])*(n[e][1]+n[e-1][1]);return-t}function ni(n){return n.map((t,e)=>Br(t)>0==(e===
0)?[...t].reverse():t)}function ii(n,t=1e-6){let e=i=>i.length>3&&Math.abs(Br(i))>2*t;return n.length&&
e(n[0])?n.filter(e):[]}function js([n,t],[e,i],r){let o=Math.max(.01,Math.cos(t*Bs)),s=$s(e-n)*o,a=i-
t,h=Math.hypot(s,a)||1,f=[a/h*r/o,-s/h*r];return[1,-1].map(l=>[n+l*f[0],Math.max(-90,Math.min(90,t+l*
f[1]))])}function $r(n,t,e=.3){let i=0,r=Math.min(9,n.length-1);for(let o=0;o<r;o+=1){let s=Math.floor(
o*(n.length-1)/r),[a,h]=js(n[s],n[s+1],e);i+=t(a)<t(h)?1:-1}return i<0?[...n].reverse():n}function ri(n,t=2){
let e=[];return n.forEach(([i,r],o)=>{let[s,a]=n[o+1]||[i,r],h=Math.ceil(Math.max(Math.abs(s-i),Math.
abs(a-r))/t);e.push([i,r]);for(let f=1;f<h;f+=1)e.push([i+(s-i)*f/h,r+(a-r)*f/h])}),e}function oi(n){
let t=[],e=[],i=(r,o)=>Math.abs(r[0])>179.99&&Math.abs(o[0])>179.99||r[1]<-89.9&&o[1]<-89.9;return n.
forEach((r,o)=>{o&&i(n[o-1],r)&&(e.length>1&&t.push(e),e=[]),e.push(r)}),e.length>1&&t.push(e),t}var Ks=3e3,si=Math.PI/180,Zs=.93,_s=10,Hs={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[
0,-1]},[Ws,Xs]=[.5,12],Zr=.001,jr=.1,Vs=.3,[Kr,Ys,Js]=[.5,2,160],Xe={azimuthal:{name:"True distances",
note:"True from the region’s centre, to 0.6 %; stretched far out. Ranges count from its edge."},globe:{
name:"Globe",note:"True in the middle only; the far half is hidden. Drag it, or press arrow keys, to\
 turn it."}};function Qs(n,[t,e]){return(n==="globe"?Qn().clipAngle(90):Yn().clipAngle(180-Zr/si)).rotate(
[-t,-e]).precision(0)}var _r=n=>(n==="globe"?Math.PI/2:Math.PI)-Zr;function ta(n,t,e){let i=Math.max(
.02,Math.min(t*1.06,_r(n)));return e/(n==="globe"?Math.sin(i):i)}function ea(n,t){let e=[[]];for(let i of n){
let r=t(i);r?e[e.length-1].push([r.x,r.y]):e[e.length-1].length&&e.push([])}return e}var Ve=class{constructor(t,e,i){
At(this,"spot",([t,e])=>{if(Fe(this.centre,[t,e])>_r(this.name))return null;let[i,r]=(this.projected||=
this.projection())([t,e]);return L.point(i,r)});Object.assign(this,{map:t,theme:e,parts:i}),this.name=
"",this.rangeKm=0,this.refused=!1,this.zoom=1,this.live=null,this.pane=t.createPane("rc-globe"),this.
pane.style.zIndex=605,this.canvas=L.DomUtil.create("canvas","rc-globe",this.pane),this.canvas.tabIndex=
0,this.canvas.setAttribute("role","application"),L.DomEvent.disableClickPropagation(this.canvas),this.
pane.hidden=!0,this.makeBar(),this.makeTools(),this.listen()}get on(){return!!this.name}makeBar(){let t=this.
map.getContainer();this.bar=L.DomUtil.create("section","rc-views",t),this.bar.setAttribute("aria-lab\
el","Views for long ranges"),this.say=L.DomUtil.create("p","",this.bar),this.say.setAttribute("role",
"status"),this.buttons=L.DomUtil.create("div","rc-actions",this.bar);for(let e of["azimuthal","globe"]){
let i=lt(this.buttons,Xe[e].name,()=>this.choose(e));i.dataset.view=e,i.setAttribute("aria-pressed",
"false")}this.flat=lt(this.buttons,"Flat map",()=>this.choose("")),this.close=lt(this.buttons,"Not n\
ow",()=>{this.refused=!0,this.tell()}),L.DomEvent.disableClickPropagation(this.bar),L.DomEvent.disableScrollPropagation(
this.bar),this.bar.hidden=!0}makeTools(){let t=new Mt(this.map,"topleft");t.bar.classList.add("rc-gl\
obe-tools"),t.add("plus","Zoom in",()=>this.magnify(1.5)),t.add("minus","Zoom out",()=>this.magnify(
1/1.5))}listen(){let{canvas:t,map:e}=this;e.on("move zoom viewreset resize",()=>{this.on&&this.schedule()}),
t.addEventListener("pointerdown",i=>this.grab(i)),t.addEventListener("keydown",i=>this.key(i)),t.addEventListener(
"wheel",i=>{!i.ctrlKey&&!i.metaKey&&!this.parts.isFree()||(i.preventDefault(),i.stopPropagation(),this.
magnify(i.deltaY<0?1.25:.8))},{passive:!1})}tell(){let{on:t,rangeKm:e,refused:i}=this;for(let s of this.
buttons.querySelectorAll("[data-view]"))s.setAttribute("aria-pressed",String(s.dataset.view===this.name));
let r=e>Ks&&!i;this.flat.hidden=!t,this.close.hidden=t,this.bar.hidden=!t&&!r;let o=t?Xe[this.name].
note:r?"A flat map bends a range this long. See it with":"";this.say.textContent!==o&&(this.say.textContent=
o),this.bar.classList.toggle("rc-offer",!t)}choose(t){if(t===this.name)return;let e=this.bar.contains(
document.activeElement);this.set(t),this.parts.chosen(t),e&&t&&this.canvas.focus({preventScroll:!0})}toggle(){
this.choose(this.on?"":"azimuthal")}set(t){this.name=t in Xe?t:"";let{map:e,on:i}=this;e.getContainer().
classList.toggle("rc-other-view",i),this.pane.hidden=!i;for(let r of[e.keyboard,e.doubleClickZoom,e.
touchZoom,e.boxZoom])i?r.disable():r.enable();i&&(this.fit(),this.canvas.setAttribute("aria-label",`${Xe[this.
name].name}: arrow keys turn it, plus and minus zoom, Home shows all`)),this.tell(),this.parts.drawn()}show({
region:t,rangeKm:e,key:i,projection:r}){let o=i!==this.followKey;this.rangeKm=e,this.region=t,this.followKey=
i,this.live=null,this.areas=null,r!==this.name?this.set(r):(this.on&&o&&this.fit(),this.tell(),this.
schedule())}setTheme(t){this.theme=t,this.schedule()}corners(){let{properties:t,geometry:e}=this.region;
return[[t.lon,t.lat],...wt(e).flat()]}fit(){if(!this.region)return;let[t]=this.corners();this.centre=
t;let e=[...this.parts.rings.lines().filter(({properties:i})=>i.rank!=="faint").flatMap(({lines:i})=>i.
flat()),...this.corners()];this.far=e.reduce((i,r)=>Math.max(i,Fe(t,r)),0),this.zoom=1,this.schedule()}drag(t){
this.live=t,this.schedule()}schedule(){this.projected=null,this.on&&(this.due||=requestAnimationFrame(
()=>{this.due=0,this.draw()}))}keepTurning(){this.turning=!0,clearTimeout(this.still),this.still=setTimeout(
()=>{this.turning=!1,this.schedule()},Js)}magnify(t){this.zoom=Math.max(Ws,Math.min(Xs,this.zoom*t)),
this.schedule()}turn(t,e){let{centre:i}=this;this.keepTurning(),this.centre=[(i[0]+t+540)%360-180,Math.
max(-90,Math.min(90,i[1]+e))],this.schedule()}key(t){let e=Hs[t.key];if(e)this.turn(...e.map(i=>i*_s/
Math.max(1,this.zoom)));else if(t.key==="+"||t.key==="=")this.magnify(1.5);else if(t.key==="-")this.
magnify(1/1.5);else if(t.key==="Home")this.fit();else if(t.key==="Escape")this.choose("");else return;
t.preventDefault(),t.stopPropagation()}grab(t){if(t.button||t.pointerType==="touch"&&!t.isPrimary)return;
let{canvas:e,map:i}=this,r=i.mouseEventToContainerPoint(t),o=r,s=h=>{let f=i.mouseEventToContainerPoint(
h),l=this.scale()*si,c=Math.max(.3,Math.cos(this.centre[1]*si));this.turn((o.x-f.x)/l/c,(f.y-o.y)/l),
o=f},a=h=>{e.removeEventListener("pointermove",s),e.removeEventListener("pointerup",a),e.removeEventListener(
"pointercancel",a),h.type==="pointerup"&&o.distanceTo(r)<4&&this.parts.click(r)};e.setPointerCapture(
t.pointerId),e.addEventListener("pointermove",s),e.addEventListener("pointerup",a),e.addEventListener(
"pointercancel",a)}scale(){let{x:t,y:e}=this.map.getSize();return ta(this.name,this.far,Zs*Math.min(
t,e)/2)*this.zoom}likeZoom(){return Math.log2(this.scale()*2*Math.PI/256)}projection(){let{x:t,y:e}=this.
map.getSize();return Qs(this.name,this.centre).scale(this.scale()).translate([t/2,e/2])}pickRow(t,e){
let i=this.parts.rows();return He(i,i.map(({lon:r,lat:o})=>this.spot([r,o])),t,e)}pickRing(t,e){let i=null;
for(let{lines:r,properties:o}of this.parts.rings.lines()){let s=1/0;for(let h of r.flatMap(f=>ea(f,this.
spot)))for(let f=1;f<h.length;f+=1)s=Math.min(s,jt([t.x,t.y],h[f-1],h[f]));let a=s-(o.checked?2:0);s<=
e&&(!i||a<i.rank)&&(i={properties:o,rank:a})}return i&&i.properties}ground(){if(this.land||!this.parts.
base.countries().length)return this.land;let t=this.parts.base.countries().map(({coordinates:o})=>o),
e=(o,s)=>t.filter(([a])=>ti({type:"LineString",coordinates:a})>o).map(a=>a.map(h=>xn(h,s))),i=o=>({land:{
type:"MultiPolygon",coordinates:o.map(ni)},coast:{type:"MultiLineString",coordinates:o.flat().flatMap(
oi)}}),r=(o,s)=>i(o.map(a=>ii(a,s).map(h=>ri(h))).filter(a=>a.length));return this.land={coarse:r(e(
Vs,jr),jr**2),turning:r(e(Ys,Kr),Kr**2),get fine(){return this.kept||=r(t)}},this.land}prepared(){if(this.
areas)return this.areas;let t=this.corners(),e=t.filter((s,a)=>a%Math.ceil(t.length/200)===0),i=s=>e.
reduce((a,h)=>Math.min(a,bt(h,s)),1/0),r=this.parts.rings.lines().map(({lines:s,properties:a})=>({properties:a,
rings:a.role==="outer"?s.map(h=>$r(h,i)):s})),o=this.parts.rings.region.flatMap(({geometry:s})=>xt(s).
map(a=>a.type==="Polygon"?{...a,coordinates:ni(ii(a.coordinates).map(h=>ri(h)))}:a).filter(({coordinates:a})=>a.
length));return this.areas={lines:r,regions:o},this.areas}draw(){let{map:t,canvas:e,theme:i}=this,r=t.
getSize(),{turning:o}=this,s=o?1:window.devicePixelRatio||1;e.width=r.x*s,e.height=r.y*s,e.style.width=
`${r.x}px`,e.style.height=`${r.y}px`,L.DomUtil.setPosition(e,t.containerPointToLayerPoint([0,0]));let a=e.
getContext("2d");a.setTransform(s,0,0,s,0,0),this.projected||=this.projection();let h=Zn(this.projected,
a),f=(u,p,d=1)=>{a.beginPath(),h(u),a.globalAlpha=d,a.fillStyle=p,a.fill(),a.globalAlpha=1},l=(u,p,d,{
dash:y=[],opacity:v=1}={})=>{a.beginPath(),h(u),a.globalAlpha=v,a.strokeStyle=p,a.lineWidth=d,a.setLineDash(
y),a.stroke(),a.setLineDash([]),a.globalAlpha=1};a.clearRect(0,0,r.x,r.y),a.fillStyle=i.rim,a.fillRect(
0,0,r.x,r.y),f({type:"Sphere"},i.sea),o||l(Tn(),i.border,.5,{opacity:.5});let c=this.ground();if(c&&
o)f(c.turning.land,i.land),a.strokeStyle=i.coast,a.lineWidth=.7,a.stroke();else if(c){let{land:u,coast:p}=this.
zoom>2.5?c.fine:c.coarse;f(u,i.land),l(p,i.coast,.7)}this.drawRings(f,l),this.live&&l({type:"MultiLi\
neString",coordinates:this.live},i.accent,3.6),l({type:"Sphere"},i.coast,1),this.drawRows(a),t.getContainer().
classList.toggle("rc-turning",!!o),o||this.parts.drawn(),t.getContainer().dataset.view=this.name}drawRings(t,e){
let{theme:i,parts:{rings:r}}=this,{lines:o,regions:s}=this.prepared(),a=o.find(({properties:l})=>l.checked&&
l.role==="outer"),h=this.live?.25:1;if(a){let l=a.rings.map(c=>[...c].reverse());t({type:"Polygon",coordinates:l},
i.dim,i.dimOpacity)}for(let l of s)l.type!=="Point"&&(t(l,i.region,.16),e({type:"MultiLineString",coordinates:l.
coordinates.flatMap(oi)},i.region,1.6));for(let{geometry:l,properties:c}of r.bands()){if(!c.strong||
this.turning)continue;let u=o.filter(({properties:d})=>d.role==="outer"&&l.of.includes(d.key)).sort(
(d,y)=>y.properties.km-d.properties.km);if(u.length!==2)continue;let p=u[1].rings.map(d=>[...d].reverse());
t({type:"Polygon",coordinates:[...u[0].rings,...p]},r.colour(c),.16)}let f=o.filter(({properties:l})=>!this.
turning||l.rank!=="faint").sort((l,c)=>+(l===a)-+(c===a));for(let{rings:l,properties:c}of f){let{color:u,
weight:p,opacity:d=1,dashArray:y}=r.style({properties:c});e({type:"MultiLineString",coordinates:l},u,
p,{opacity:d*h,dash:y?y.split(" ").map(Number):[]})}}drawRows(t){let{theme:e}=this;for(let o of this.
prepared().regions.filter(({type:s})=>s==="Point")){let s=this.spot(o.coordinates);s&&(t.beginPath(),
t.arc(s.x,s.y,7,0,2*Math.PI),t.strokeStyle=e.region,t.lineWidth=2.2,t.stroke(),t.globalAlpha=.16,t.fillStyle=
e.region,t.fill(),t.globalAlpha=1)}let i=this.parts.rows(),r=this.parts.place();for(let o=i.length-1;o>=
0;o-=1){let s=i[o],a=this.spot([s.lon,s.lat]);a&&Ut(t,a.x,a.y,s,e,{chosen:s.id===r})}}};var na=8,ia=500,ra=6;function Hr(n){let t=0;return()=>{clearTimeout(t),t=setTimeout(n,ia)}}var Ye=class{constructor(t,e,i,r,o){
Object.assign(this,{map:t,live:e,rings:i,tip:r}),this.area=null,this.edit=null,this.rangeKm=0,this.dragged=
null,this.makeKnob(),this.makeSlider(o),t.on("moveend zoomend resize",()=>this.placeKnob()),t.getContainer().
addEventListener("pointerdown",s=>this.grip(s),!0),t.getContainer().addEventListener("pointerenter",
()=>this.warm()),t.getContainer().addEventListener("focusin",()=>this.warm())}show(t,{edit:e,range_km:i},r){
this.edit=e,this.rangeKm=i||0,this.area=this.areaOf(e,r),this.markers(t),this.slider.parentElement.hidden=
!this.rangeKm,this.slid=0,this.setSlider(this.rangeKm),this.placeKnob()}areaOf(t,e){if(t&&t.kind==="\
point")return{centre:[t.lon,t.lat],radiusM:0};if(t&&t.kind==="circle")return{centre:[t.lon,t.lat],radiusM:t.
radius_km*1e3};if(!e)return null;let i=wt(e.geometry);return i.length===1&&i[0].length===1?{centre:i[0][0],
radiusM:0}:{rings:i}}warm(){this.area&&this.rangeKm&&this.live.warm(this.area,this.rangeKm*1e3)}draw(t,e=this.
rangeKm){t&&e&&this.live.draw(t,e*1e3)}handle(t,e,i,{dragging:r,done:o}){let{map:s}=this,a=L.marker(
[e[1],e[0]],{draggable:!0,keyboard:!0,title:i,alt:i,autoPanOnFocus:!1,icon:L.divIcon({className:"rc-\
handle",iconSize:L.Browser.mobile?[28,28]:[16,16]})}),h=()=>{let l=a.getLatLng();r([l.lng,l.lat]),this.
say(l)},f=Hr(()=>this.finish(()=>o(a.getLatLng())));return a.on("drag",h),a.on("dragend",()=>this.finish(
()=>o(a.getLatLng()))),a.on("keydown",({originalEvent:l})=>{let c=un[l.key];if(!c)return;L.DomEvent.
stop(l);let u=s.latLngToContainerPoint(a.getLatLng()).add(L.point(c).multiplyBy(na));a.setLatLng(s.containerPointToLatLng(
u)),h(),f()}),t.addLayer(a),a}finish(t){this.tip.hide(),this.live.release(),t()}say(t){let e=this.map.
latLngToContainerPoint(t),i=this.area&&this.area.centre,r=i?this.live.geodesics.distance(i,[t.lng,t.
lat])/1e3:0;this.tip.show(e,[this.saying||dt(this.rangeKm),r>1&&!this.saying?`moved ${dt(r)}`:""])}markers(t){
let{edit:e}=this;if(e)if(e.kind==="point")this.handle(t,[e.lon,e.lat],"Launch point: drag to move",{
dragging:i=>this.draw({centre:i,radiusM:0}),done:i=>{let[r,o]=$t(i);K("point",{lon:r,lat:o})}});else if(e.
kind==="circle"){let i=e.radius_km*1e3;this.handle(t,[e.lon,e.lat],"Centre of the circle: drag to mo\
ve",{dragging:s=>this.draw({centre:s,radiusM:i}),done:s=>{let[a,h]=$t(s);K("circle",{lon:a,lat:h,radius_km:e.
radius_km})}});let r=[e.lon,e.lat],o=s=>this.live.geodesics.distance(r,s);this.handle(t,e.edge,"Edge\
 of the circle: drag to resize",{dragging:s=>{this.saying=`radius ${dt(o(s)/1e3)}`,this.draw({centre:r,
radiusM:o(s)})},done:s=>{this.saying="",K("circle",{lon:e.lon,lat:e.lat,radius_km:mn(o([s.lng,s.lat]))})}})}else
e.kind==="polygon"&&e.ring.forEach((i,r)=>{let o=s=>e.ring.map((a,h)=>h===r?s:a);this.handle(t,i,`Co\
rner ${r+1}: drag to move`,{dragging:s=>{let a=o(s);this.draw({rings:[[...a,a[0]]]})},done:s=>K("pol\
ygon",{},gn(o([s.lng,s.lat])))})})}makeKnob(){this.knob=L.DomUtil.create("div","rc-knob rc-own-touch",
this.map.getContainer()),this.knob.title="Drag to change the range",this.knob.setAttribute("aria-hid\
den","true"),this.knob.hidden=!0,L.DomEvent.disableClickPropagation(this.knob),this.knob.addEventListener(
"pointerdown",t=>this.drag(t,this.knob))}placeKnob(){let t=this.rings.lines().find(({properties:r})=>r.
checked&&r.role==="outer"),e=this.map.getSize(),i=null;for(let r of t&&this.rangeKm?t.lines:[])for(let o of t.
properties.seam?[-360,0,360]:[0])for(let[s,a]of r){let h=this.map.latLngToContainerPoint([a,s+o]);h.
x<60||h.y<60||h.x>e.x-24||h.y>e.y-60||(!i||h.x>i.x)&&(i=h)}this.knob.hidden=!i,i&&(this.knob.style.transform=
`translate(${i.x}px, ${i.y}px)`)}grip(t){if(t.pointerType!=="mouse"||t.button||!this.rangeKm||!this.
area)return;let{map:e}=this;if(!e.getPane("mapPane").contains(t.target)&&t.target!==e.getContainer()||
t.target.closest(".rc-handle")||e.getContainer().classList.contains("rc-drawing"))return;let r=e.mouseEventToContainerPoint(
t),o=this.rings.pick(r,ra);!o||!o.checked||o.role!=="outer"||this.drag(t,e.getContainer())}drag(t,e){
if(!this.area||t.button)return;let{map:i,live:r}=this,o=i.mouseEventToContainerPoint(t),s=i.dragging.
enabled();i.dragging.disable();let a=0,h=l=>{let c=i.mouseEventToContainerPoint(l);if(!a&&c.distanceTo(
o)<4)return;let{lng:u,lat:p}=i.containerPointToLatLng(c),d=Ui(r.metresPerPixel(p)/1e3);a=de(this.distanceKm(
[u,p]),d),this.draw(this.area,a),this.setSlider(a),this.knob.style.transform=`translate(${c.x}px, ${c.
y}px)`,this.tip.show(c,[dt(a)])},f=l=>{for(let[c,u]of[["pointermove",h],["pointerup",f],["pointercan\
cel",f]])e.removeEventListener(c,u);if(s&&i.dragging.enable(),!!a){if(this.dragged=performance.now(),
l.type==="pointercancel"){this.tip.hide(),r.clear(),this.placeKnob();return}this.finish(()=>K("range",
{range_km:a}))}};e.setPointerCapture(t.pointerId),e.addEventListener("pointermove",h),e.addEventListener(
"pointerup",f),e.addEventListener("pointercancel",f)}endsDrag(){return this.dragged!==null&&performance.
now()-this.dragged<300}distanceKm(t){let{geodesics:e}=this.live;if(this.area.centre)return(e.distance(
this.area.centre,t)-(this.area.radiusM||0))/1e3;let{points:i}=this.live.corners(this.area,this.rangeKm*
1e3);if(this.live.inside(t))return 0;let r=i[0],o=1/0;for(let s of i){let a=bt(s,t);a<o&&(o=a,r=s)}return e.
distance(r,t)/1e3}makeSlider(t){let e=L.DomUtil.create("label","",t);L.DomUtil.create("span","",e).textContent=
"Range ",this.slider=L.DomUtil.create("input","rc-own-touch",e),Object.assign(this.slider,{type:"ran\
ge",min:0,max:1e3,step:"any"}),this.said=L.DomUtil.create("output","",e),e.hidden=!0;let i=Hr(()=>this.
finish(()=>K("range",{range_km:this.slid})));this.slider.addEventListener("input",()=>{this.slide(de(
Gi(Number(this.slider.value))))}),this.slider.addEventListener("change",()=>{this.slid&&this.finish(
()=>K("range",{range_km:this.slid}))}),this.slider.addEventListener("keydown",r=>{let o={ArrowRight:1,
ArrowUp:1,ArrowLeft:-1,ArrowDown:-1,PageUp:10,PageDown:-10}[r.key];if(!o)return;r.preventDefault();let s=this.
slid||this.rangeKm;this.slide(de(s+o*pn(s))),this.setSlider(this.slid),i()}),L.DomEvent.on(t,"pointe\
rdown mousedown touchstart",L.DomEvent.stopPropagation)}slide(t){this.slid=t,this.tell(t),this.draw(
this.area,t)}tell(t){this.said.textContent=dt(t),this.slider.setAttribute("aria-valuetext",dt(t))}setSlider(t){
t&&(this.slider.value=String(Fi(t)),this.tell(t))}};var oa=(n,t)=>n.x<t.x+t.w&&t.x<n.x+n.w&&n.y<t.y+t.h&&t.y<n.y+n.h;function ai(n,t,{gap:e=0,centred:i=!1}={}){
let o={x:n.x-t/2,y:n.y-8.5,w:t,h:17};return i?[o]:[{x:n.x+e,y:o.y,w:t,h:17},{x:n.x-e-t,y:o.y,w:t,h:17},
{x:o.x,y:n.y-e-17,w:t,h:17},{x:o.x,y:n.y+e,w:t,h:17}]}function Wr(n,t,e,i){let r=[...e],o=[],s=a=>a.
x>=2&&a.y>=2&&a.x+a.w<=t.x-2&&a.y+a.h<=t.y-2&&!r.some(h=>oa(a,h));for(let a of n){if(o.length>=i)break;
let h=a.spots.find(s);h&&(r.push(h),o.push([a,h]))}return o}function Xr(n,t){let i=n.flat().filter(({
x:o,y:s})=>o>12&&s>12&&o<t.x-12&&s<t.y-12);i.sort((o,s)=>o.y-s.y);let r=Math.max(1,Math.floor(i.length/
40));return i.filter((o,s)=>s%r===0)}var sa=70,aa='"Source Sans", "Segoe UI", system-ui, sans-serif',la={ring:12,country:4},Je=class{constructor(t,e,i){
Object.assign(this,{map:t,content:e}),this.spotOf=i,this.due=0,this.widths=new Map,this.pen=document.
createElement("canvas").getContext("2d"),this.pane=t.getPane("rc-labels"),this.pane.classList.add("r\
c-labels"),this.pane.setAttribute("aria-hidden","true")}schedule(){cancelAnimationFrame(this.due),this.
due=requestAnimationFrame(()=>this.show())}width(t,e){let i=e==="place"||e==="town"?"":"600 ",r={ring:11,
town:11,country:10.5,selected:13}[e]||12,o=e==="country"?t.toUpperCase():t,s=`${i}${r}${o}`;return this.
widths.has(s)||(this.widths.size>5e3&&this.widths.clear(),this.pen.font=`${i}${r}px ${aa}`,this.widths.
set(s,this.pen.measureText(o).width+(la[e]||4)+(e==="country"?o.length:0))),this.widths.get(s)}spot(t){
return this.spotOf(t.lon,t.lat)}sees(t,e=this.map.getSize()){let i=this.spot(t);return!!i&&i.x>0&&i.
y>0&&i.x<e.x&&i.y<e.y}at(t,e,i){let r=this.width(e.text||e.name,t),o=this.spot(e);return{kind:t,text:e.
text||e.name,w:r,spots:o?ai(o,r,i):[]}}*wanted(t){let{rows:e,chosen:i,rings:r,regions:o,names:s,zoom:a,
region:h}=this.content(),f=p=>this.sees(p,t),l=e.find(p=>p.id===i);l&&(yield this.at("selected",l,{gap:9}));
for(let{lines:p,properties:d}of r){let y=this.width(d.label,"ring"),v=p.map(w=>w.map(([x,g])=>this.spotOf(
x,g)).filter(Boolean));yield{kind:"ring",text:d.label,ink:d.ink,w:y,spots:Xr(v,t).flatMap(w=>ai(w,y,
{centred:!0}))}}let c=e.filter(p=>p!==l&&f(p));for(let p of c.filter(d=>d.site))yield this.at("site",
p,{gap:9});for(let p of c.filter(d=>d.capital&&!d.site))yield this.at("capital",p,{gap:7});for(let p of o)
yield this.at("region",p,{centred:!0});for(let p of c.filter(d=>!d.capital&&!d.site))yield this.at("\
place",p,{gap:6});let u=new Set(e.map(p=>p.name));for(let p of s)a<p.minZoom||p.text===h||!f(p)||(p.
kind==="country"||!u.has(p.text))&&(yield this.at(p.kind,p,{centred:!0}))}controls(){let t=this.map.
getContainer().getBoundingClientRect();return[...this.map.getContainer().querySelectorAll(".leaflet-\
control, .rc-card, .rc-chip, .rc-knob, .rc-views")].map(e=>e.getBoundingClientRect()).map(e=>({x:e.x-
t.x,y:e.y-t.y,w:e.width,h:e.height}))}show(){let{map:t}=this,e=t.getSize();if(Math.min(e.x,e.y)<60)return;
let i=t.containerPointToLayerPoint([0,0]),r=document.createDocumentFragment();for(let[o,s]of Wr(this.
wanted(e),e,this.controls(),sa)){let a=document.createElement("div");a.className=`rc-label ${o.kind}`,
a.textContent=o.text,a.dir="auto",o.ink&&(a.style.color=o.ink),a.style.transform=`translate(${Math.round(
s.x+i.x)}px, ${Math.round(s.y+i.y)}px)`,r.append(a)}this.pane.replaceChildren(r)}};var Vr="http://www.w3.org/2000/svg";function ha(n,t){let e=document.createElementNS(Vr,"svg");e.setAttribute(
"viewBox","0 0 30 12"),e.setAttribute("aria-hidden","true");let i=n.colors[t?1:0],r=(o,s)=>{let a=document.
createElementNS(Vr,o);for(let[h,f]of Object.entries(s))a.setAttribute(h,f);e.append(a)};return n.sign===
"band"?r("rect",{width:30,height:12,fill:`url(#${n.hatch_id})`}):r("path",{d:"M1 6h28",stroke:i,fill:"\
none","stroke-width":{strong:3.6,common:2.2,faint:1.1}[n.sign]||1.8,"stroke-dasharray":n.sign==="com\
mon"?"1 5":n.sign==="strong"?"none":n.dash||(n.sign==="line"?"none":"9 5"),"stroke-linecap":n.sign===
"common"?"round":"butt"}),e}function ca(n,t){let e=document.createElement("canvas"),i=window.devicePixelRatio||
1;e.width=e.height=16*i,e.setAttribute("aria-hidden","true");let r=e.getContext("2d");return r.scale(
i,i),Ut(r,8,8,n==="site"?{site:!0,verdict:"s"}:{verdict:n,size:2},t),e}var fa=360,ua=220,Qe=class{constructor(t,e,i){
Object.assign(this,{map:t,light:e,tools:i}),this.rows=[],this.signs=[],this.box=L.DomUtil.create("de\
tails","rc-legend"),this.folded=!1,this.open(t.getSize()),t.on("resize",({newSize:o})=>this.open(o));
let r=L.DomUtil.create("summary","",this.box);r.textContent="Legend",r.addEventListener("click",()=>{
this.folded=!0}),this.slot=L.DomUtil.create("div","rc-range",this.box),this.list=L.DomUtil.create("u\
l","",this.box),this.marks=L.DomUtil.create("ul","rc-signs-row",this.box),pe(t,this.box,"bottomleft")}open({
x:t,y:e}){if(this.folded||e<=0)return;let i=Bt(this.map,this.tools);this.box.open=t>640&&e>fa&&e-i.y-
i.h>ua}cover(){let{box:t}=this;return t.hidden||!t.open?null:Bt(this.map,t)}show({lines:t,signs:e},i,r){
this.list.replaceChildren(),this.marks.replaceChildren();for(let o of t){let s=L.DomUtil.create("li",
"",this.list);s.append(ha(o,r)),L.DomUtil.create("span","",s).textContent=o.text,o.key&&(s.addEventListener(
"pointerenter",()=>this.light(o.key)),s.addEventListener("pointerleave",()=>this.light("")))}for(let[
o,s]of e){let a=L.DomUtil.create("li","",this.marks);a.append(ca(o,i)),L.DomUtil.create("span","",a).
textContent=s}this.box.hidden=!t.length&&!e.length}};var pa=.3,da=111320,ga=1e4,tn=class{constructor(t,e,i,r,o){Object.assign(this,{map:t,rings:e,geodesics:i,
accent:r,elsewhere:o}),this.canvas=L.DomUtil.create("canvas","rc-live",t.getPane("rc-live")),this.due=
0,this.timer=0,this.wanted=null,this.prepared=null,this.lines=[],this.frames=[],t.on("zoomend",()=>{
this.prepared=null}),t.on("moveend",()=>{this.lines.length&&this.paint()})}get active(){return!!this.
wanted}perDegree(){return 256*2**this.map.getZoom()/360}metresPerPixel(t){return da*Math.max(.09,Math.
cos(t*Math.PI/180))/this.perDegree()}corners(t,e){let i=this.prepared;if(i&&i.area===t&&e>=i.shortestM)
return i.points;let r=a=>pa*wn(h=>this.metresPerPixel(h),a,e),o=Hi(t.rings,this.perDegree(),e*.5,r),
s=Ki(be(o),e*.5);return this.prepared={area:t,points:s,inside:_i(t.rings),shortestM:e*.5},s}warm(t,e){
this.warmed!==t&&(this.warmed=t,this.geodesics.load().then(()=>{for(let i=0;i<3&&this.warmed===t&&!this.
wanted;i+=1)this.linesOf(t,e*(1-i/100))}))}draw(t,e){!this.wanted&&!this.due&&this.rings.fade(!0),clearTimeout(
this.timer),this.wanted={area:t,rangeM:e},this.due||=requestAnimationFrame(()=>{if(this.due=0,!this.
wanted)return;let i=performance.now();this.lines=this.linesOf(this.wanted.area,this.wanted.rangeM),this.
paint(),this.frames.push(performance.now()-i),this.frames.length>2e3&&this.frames.shift()})}stepper(t){
return([,e])=>Zi(t/wn(i=>this.metresPerPixel(i),e,t))}inside(t){return this.prepared.inside(t)}linesOf(t,e){
let{direct:i}=this.geodesics;if(t.centre){let o=e+(t.radiusM||0);return yn(be([t.centre]),o,{direct:i,
step:this.stepper(o)})}let r=this.corners(t,e);return yn(r,e,{direct:i,step:this.stepper(e),inside:this.
prepared.inside})}paint(){if(this.elsewhere(this.lines))return;let{map:t,canvas:e}=this,i=t.getSize(),
r=window.devicePixelRatio||1;(e.width!==i.x*r||e.height!==i.y*r)&&(e.width=i.x*r,e.height=i.y*r,e.style.
width=`${i.x}px`,e.style.height=`${i.y}px`),L.DomUtil.setPosition(e,t.containerPointToLayerPoint([0,
0]));let o=e.getContext("2d");o.setTransform(r,0,0,r,0,0),o.clearRect(0,0,i.x,i.y),o.strokeStyle=this.
accent(),o.lineWidth=3.6,o.lineJoin="round",o.lineCap="round",o.beginPath();let s=360*this.perDegree();
for(let a of this.lines){let h=a.map(([d,y])=>t.latLngToContainerPoint([y,d])),f=h.map(d=>d.x),l=Math.
min(...f),c=Math.max(...f),u=Math.ceil(-c/s),p=Math.floor((i.x-l)/s);for(let d=u;d<=Math.min(p,u+3);d+=
1)h.forEach(({x:y,y:v},w)=>{w?o.lineTo(y+d*s,v):o.moveTo(y+d*s,v)})}o.stroke()}release(){clearTimeout(
this.timer),this.timer=setTimeout(()=>this.clear(),ga)}clear(){clearTimeout(this.timer),cancelAnimationFrame(
this.due),this.due=0,this.wanted=null,this.lines=[],this.rings.fade(!1),this.elsewhere(null),this.canvas.
getContext("2d").clearRect(0,0,this.canvas.width,this.canvas.height)}};var en=class{constructor(t,e,i,r,o){Object.assign(this,{map:t,hint:e,geodesics:i,accent:r,chosen:o}),
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
a.addTo(this.map);this.say(dt(this.geodesics.distance(i,r)/1e3))}};var li=window.matchMedia("(prefers-reduced-motion: reduce)");function Yr(n){let{panBy:t}=n,e=r=>li.matches?
{...r,animate:!1}:r;n.panBy=(r,o)=>t.call(n,r,e(o));let i=()=>{n.options.inertia=!li.matches};li.addEventListener(
"change",i),i()}var ma=200,nn=class{constructor(t,e,i,r){Object.assign(this,{list:e,point:i,say:r}),this.rows=[],this.
at=-1,this.box=L.DomUtil.create("div","rc-reader",t.getContainer()),this.box.tabIndex=0,this.box.setAttribute(
"role","listbox"),this.box.setAttribute("aria-label","Places in sight: arrow keys move, Enter opens"),
this.box.addEventListener("focus",()=>this.begin()),this.box.addEventListener("blur",()=>this.end()),
this.box.addEventListener("keydown",o=>this.key(o)),this.option=L.DomUtil.create("div","",this.box),
this.option.id="rc-reader-option",this.option.setAttribute("role","option"),this.option.textContent=
"No place in sight"}begin(){this.rows=this.list().slice(0,ma),this.move(0)}end(){this.point(null),this.
box.removeAttribute("aria-activedescendant")}move(t){if(!this.rows.length)return;this.at=(t+this.rows.
length)%this.rows.length;let e=this.rows[this.at];this.option.textContent=this.say(e).filter(Boolean).
join(", "),this.option.setAttribute("aria-selected","true"),this.box.setAttribute("aria-activedescen\
dant",this.option.id),this.point(e)}key(t){let e={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[t.
key];if(e)this.move(this.at+e);else if(t.key==="Home")this.move(0);else if(t.key==="End")this.move(this.
rows.length-1);else if((t.key==="Enter"||t.key===" ")&&this.rows[this.at])K("place",{id:this.rows[this.
at].id});else return;t.preventDefault(),t.stopPropagation()}};var Jr=L.Layer.extend({initialize(n){this.theme=n,this.rows=[],this.chosen="",this.spots=[]},onAdd(n){
this.map=n,this.canvas=L.DomUtil.create("canvas","rc-signs",n.getPane("rc-places")),this.draw()},onRemove(){
this.canvas.remove()},getEvents(){return{moveend:this.draw,resize:this.draw}},show(n,t){this.rows=n,
this.chosen=t,this.draw()},setTheme(n){this.theme=n,this.draw()},draw(){if(!this.map)return;let{map:n,
canvas:t}=this,e=n.getSize(),i=e.divideBy(3).round(),r=window.devicePixelRatio||1,o=e.add(i.multiplyBy(
2));t.width=o.x*r,t.height=o.y*r,t.style.width=`${o.x}px`,t.style.height=`${o.y}px`,L.DomUtil.setPosition(
t,n.containerPointToLayerPoint(i.multiplyBy(-1)));let s=t.getContext("2d");s.setTransform(r,0,0,r,0,
0),s.clearRect(0,0,o.x,o.y);let a=n.getCenter().lng;this.spots=this.rows.map(h=>{let f=h.lon+360*Math.
round((a-h.lon)/360);return n.latLngToContainerPoint([h.lat,f])});for(let h=this.rows.length-1;h>=0;h-=
1){let{x:f,y:l}=this.spots[h].add(i);f<-20||l<-20||f>o.x+20||l>o.y+20||Ut(s,f,l,this.rows[h],this.theme,
{chosen:this.rows[h].id===this.chosen})}},pick(n,t){let e=this.map.getCenter().lng,i=this.rows.map(r=>this.
map.latLngToContainerPoint([r.lat,r.lon+360*Math.round((e-r.lon)/360)]));return He(this.rows,i,n,t)}});var rn={light:{land:"#f8f6f1",coast:"#8f9aa5",border:"#a9a396",admin:"#d3cdc0",sea:"#dde6ec",everywhere:"\
#8c2d04",somewhere:"#d95f0e",nowhere:"#5d6875",halo:"#ffffff",region:"#1d2733",site:"#5b2a86",accent:"\
#0b5cad",dim:"#5d6875",dimOpacity:.16,rim:"#eef1f4"},dark:{land:"#232c36",coast:"#5c6874",border:"#6\
7727d",admin:"#3a444f",sea:"#111a23",everywhere:"#ffb27a",somewhere:"#ff8a3d",nowhere:"#a4b0bc",halo:"\
#10161d",region:"#f2f5f8",site:"#d5b3f5",accent:"#7db8f5",dim:"#000000",dimOpacity:.34,rim:"#0b1016"}};
function va(n){let t=document.createElement("canvas").getContext("2d");t.fillStyle="#ffffff",t.fillStyle=
n;let e=t.fillStyle;return e.startsWith("#")&&parseInt(e.slice(1,3),16)<128}function Qr(n){let t=window.
Streamlit;if(t&&t.events){t.events.addEventListener("streamlit:render",r=>{let o=r.detail&&r.detail.
theme;o&&n(o.base==="dark")});let i=getComputedStyle(document.documentElement).getPropertyValue("--b\
ackground-color");i&&n(va(i.trim()));return}let e=window.matchMedia("(prefers-color-scheme: dark)");
n(e.matches),e.addEventListener("change",()=>n(e.matches))}var to={x:0,w:100,h:100};function ya([n,t,e,i]){let r=Math.max(0,1-(e-n))/2,o=Math.max(0,1-(i-t))/2;
return[n-r,t-o,e+r,i+o]}var eo=(n,t)=>t+360*Math.round((n-t)/360),no=({x:n,y:t,w:e,h:i},r)=>r.x>n-4&&
r.x<n+e+4&&r.y>t-4&&r.y<t+i+4,on=class{constructor(t,e,i=()=>null,r=()=>[],o=()=>null){Object.assign(
this,{map:t,showChip:e,cover:i,points:r,card:o}),this.box=null,this.key=null,this.place=null,this.moved=
!1,this.quiet=0,this.pending=!1,t.on("movestart zoomstart",()=>{this.quiet||(this.moved=!0)}),t.on("\
moveend",()=>{!this.quiet&&this.moved&&this.offer()})}hasSize(){let{x:t,y:e}=this.map.getSize();return Math.
min(t,e)>56}quietly(t){this.quiet+=1;try{t()}finally{this.quiet-=1}}fit(){if(!this.box||(this.pending=
!this.hasSize(),this.pending))return;let[t,e,i,r]=ya(this.box),o=L.latLngBounds([[e,t],[r,i]]),{centre:s,
zoom:a}=this.uncovered(o);this.quietly(()=>this.map.setView(s,a,{animate:!1})),this.moved=!1,this.showChip(
!1)}looking(t,{left:e=0,right:i=0,bottom:r=0}={}){let{map:o}=this,s=L.point(28+e+i,28+r),a=Math.min(
o.getBoundsZoom(t,!1,s),o.getMaxZoom()),h=o.project(t.getNorthWest(),a).add(o.project(t.getSouthEast(),
a)).divideBy(2).add(L.point((i-e)/2,r/2));return{zoom:a,middle:h,centre:o.unproject(h,a)}}uncovered(t){
let{map:e}=this,i=e.getSize(),r=[this.looking(t)],o=[1,2,3,4,5,6,7,8],s=[],a=this.cover();if(a&&a.w<=
i.x/2&&a.h<=i.y/2){s.push([a,this.points()]);for(let l of o)r.push(this.looking(t,{left:a.w*l/8}),this.
looking(t,{bottom:a.h*l/8}))}let h=this.place&&this.card();if(h){let l=[[this.place[1],eo(t.getCenter().
lng,this.place[0])]];s.push([h,l]),h.w>i.x/2&&s.push([{...to,y:h.y-to.h},l]);for(let c of o)r.push(h.
w>i.x/2?this.looking(t,{bottom:Math.min(i.y-h.y,i.y/2)*c/8}):this.looking(t,{right:(i.x-h.x)*c/8}))}
let f=({zoom:l,middle:c})=>!s.some(([u,p])=>p.some(d=>no(u,e.project(d,l).subtract(c).add(i.divideBy(
2)))));return[...r].sort((l,c)=>c.zoom-l.zoom).find(f)||r[0]}showPlace(){if(!this.place||!this.hasSize())
return;let{map:t}=this,e=[this.place[1],eo(t.getCenter().lng,this.place[0])],i=t.getSize(),r=this.card(),
o=t.latLngToContainerPoint(e);if(L.bounds([14,14],[i.x-14,i.y-14]).contains(o)&&!(r&&no(r,o)))return;
let a=r&&r.w>i.x/2,h=r?L.point(a?14:i.x-r.x+14,a?i.y-r.y+14:14):L.point(14,14);this.quietly(()=>t.panInside(
e,{animate:!1,paddingTopLeft:[14,14],paddingBottomRight:h}))}offer(){if(!this.box||!this.hasSize())return;
let[t,e,i,r]=this.box,o=this.map.getBounds(),s=o.getWest()<=t&&o.getSouth()<=e&&o.getEast()>=i&&o.getNorth()>=
r;this.showChip(!s)}follow({fit:t,key:e,place:i}){let r=e!==this.key||String(t)!==String(this.box),o=String(
i||"")!==String(this.place||""),s=this.key===null;this.box=t,this.key=e,this.place=i,s||r&&!this.moved?
this.fit():this.offer(),o&&(this.showPlace(),this.moved&&this.offer())}resize(){this.quietly(()=>this.
map.invalidateSize(!1)),this.pending||!this.moved?this.fit():this.offer()}};var wa=new Set(["strong","common","span"]),hi=L.Browser.mobile?12:5,ci=class{constructor(t,e){At(this,
"accent",()=>this.theme.accent);this.map=t,this.options=e,this.theme=rn.light,this.dark=!1,this.revision=
0,this.groups=[],this.places={rows:[],chosen:"",unit:"km"},this.sites=[],this.frame={},this.tiles=null,
this.prepareFrame(),Yr(t),this.makeParts(),this.listen(),Qr(i=>this.setTheme(i))}get container(){return this.
map.getContainer()}prepareFrame(){let{container:t}=this;t.classList.add("rc-map");let e=HTMLElement.
prototype.focus.bind(t);t.focus=r=>e({preventScroll:!0,...r}),t.style.height="100%";for(let r of[t.parentElement,
t.parentElement.parentElement,document.getElementById("root")])r&&r!==document.body&&(r.style.height=
"100%");let i=document.querySelector("meta[name=viewport][content*='user-scalable']");i&&(i.content=
"width=device-width, initial-scale=1"),document.documentElement.lang="en",window.Streamlit&&(document.
title="Map of rings and places",t.classList.add("rc-in-page")),this.map.invalidateSize(!1)}makeParts(){
let{map:t,options:e}=this,i=e.drawing!==!1;this.base=new ce(t,e,this.theme,{ready:()=>{this.globe.schedule(),
this.labels.schedule()},failed:r=>this.hint.say(`The base map could not be loaded (${r.message}). Ri\
ngs and places are complete.`,{Close:()=>this.hint.say("")})}),this.rings=new We(t,this.theme),this.
signs=new Jr(this.theme).addTo(t),this.geodesics=new Ee(e.geodesic),this.live=new tn(t,this.rings,this.
geodesics,()=>this.checked?this.rings.colour(this.checked):this.theme.accent,r=>(this.globe.on&&this.
globe.drag(r),this.globe.on)),this.labels=new Je(t,()=>this.labelled(),(r,o)=>this.spot(r,o)),this.allChip=
Ni(t,"Show all",()=>this.view.fit()),this.view=new on(t,r=>{this.allChip.hidden=!r},()=>this.legend&&
this.legend.cover(),()=>this.ringPoints(),()=>this.card&&this.card.cover()),this.gestures=new Le(t),
this.full=new ue(r=>{this.gestures.setFree(r),this.container.classList.toggle("rc-full",r)},()=>this.
busy),this.globe=new Ve(t,this.theme,{rings:this.rings,base:this.base,rows:()=>this.rows(),place:()=>this.
places.chosen,isFree:()=>this.gestures.free,chosen:r=>{this.stopTools(),K("projection",{name:r})},drawn:()=>this.
labels.schedule(),click:r=>this.click({containerPoint:r})}),this.addTools(i),L.control.scale({metric:!0,
imperial:!0,maxWidth:100}).addTo(t),t.attributionControl.setPrefix(!1),t.attributionControl.addAttribution(
"Natural Earth · GeoNames"),this.legend=new Qe(t,r=>this.light(r),this.own.bar),this.tip=new me(t),
this.card=new ge(t,()=>this.labels.schedule()),this.reader=new nn(t,()=>this.inSight(),r=>this.pointAt(
r),r=>ve(r,this.places.unit)),i&&(this.handles=new Ye(t,this.live,this.rings,this.tip,this.legend.slot))}addTools(t){
let{map:e}=this,i=new Mt(e,"topleft");this.hint=new fe(e),e.on("click",a=>this.click(a)),i.add("fit",
"Show all",()=>{this.view.fit(),this.globe.fit()}),i.add("globe","Views for long ranges: true distan\
ces, globe",()=>this.globe.toggle()),i.add("full","Full screen",()=>this.full.toggle());let r=new Mt(
e,"topleft");this.own=r,r.bar.classList.add("rc-own"),this.aim=new se(e,this.hint,()=>this.busy);let o=a=>{
r.set(a),a||this.aim.stop()},s=({detail:a,currentTarget:h})=>{!a&&this.busy&&this.aim.start(h)};if(t){
this.draw=new we(e,this.hint,this.rings.renderer,this.accent,o);for(let[a,h]of Object.entries({point:"\
Launch from a point: click it on the map",circle:"Launch from a circle: click its centre, then its e\
dge",polygon:"Launch from an area: click its corners"}))r.add(a,h,f=>{this.measure.on&&this.measure.
set(!1),this.draw.start(this.draw.tool===a?null:a),s(f)},{toggles:!0})}this.measure=new en(e,this.hint,
this.geodesics,this.accent,o),r.add("measure","Measure between two points",a=>{this.draw&&this.draw.
tool&&this.draw.start(null),this.measure.set(!this.measure.on),s(a)},{toggles:!0})}listen(){let{map:t}=this;
t.on("moveend resize",()=>{this.base.show(),this.labels.schedule()}),t.on("mousemove",({containerPoint:i})=>this.
hover(i)),t.on("mouseout",()=>{this.tip.hide(),this.light("")}),new ResizeObserver(()=>this.view.resize()).
observe(this.container);let e=new ResizeObserver(()=>this.labels.schedule());for(let i of this.container.
querySelectorAll(".leaflet-control"))e.observe(i)}ringPoints(){return this.rings.lines().filter(({properties:t})=>t.
checked&&t.role==="outer").flatMap(({lines:t})=>t.flatMap(e=>e.filter((i,r)=>r%Math.ceil(e.length/300)===
0))).map(([t,e])=>[e,t])}stopTools(){this.measure.on&&this.measure.set(!1),this.draw&&this.draw.tool&&
this.draw.start(null)}get busy(){return!!(this.draw&&this.draw.tool||this.measure.on)}spot(t,e){if(this.
globe.on)return this.globe.spot([t,e]);let i=this.map.getCenter().lng;return this.map.latLngToContainerPoint(
[e,t+360*Math.round((i-t)/360)])}rowAt(t,e){return this.globe.on?this.globe.pickRow(t,e):this.signs.
pick(t,e)}ringAt(t,e){return this.globe.on?this.globe.pickRing(t,e):this.rings.pick(t,e)}click({containerPoint:t}){
if(this.busy||this.handles&&this.handles.endsDrag())return;let e=this.rowAt(t,hi);if(e){this.tip.hide(),
this.card.preview(e,this.places.unit),K("place",{id:e.id});return}let i=this.ringAt(t,hi);this.light(
i?i.key:""),i?this.tip.show(t,dn(i,this.places.unit)):this.tip.hide()}hover(t){this.busy||this.live.
active||L.Browser.mobile||(cancelAnimationFrame(this.hovering),this.hovering=requestAnimationFrame(()=>{
let e=this.rowAt(t,3),i=e?null:this.ringAt(t,hi);this.light(i?i.key:"");let{style:r}=this.container;
r.cursor=e?"pointer":i&&i.checked&&this.handles?"move":"",e?this.tip.show(t,ve(e,this.places.unit)):
i?this.tip.show(t,dn(i,this.places.unit)):this.tip.hide()}))}light(t){t!==this.rings.lit&&(this.rings.
light(t),this.globe.schedule())}pointAt(t){let e=t&&this.labels.spot(t);if(!e){this.tip.hide();return}
this.tip.show(e,ve(t,this.places.unit))}rows(){let t=new Set(this.sites.map(({id:e})=>e));return[...this.
sites,...this.places.rows.filter(({id:e})=>!t.has(e))]}inSight(){let t=this.map.getSize();return this.
rows().filter(e=>this.labels.sees(e,t))}labelled(){let t=this.rings.lines().filter(({properties:e})=>e.
label&&wa.has(e.rank)).map(({lines:e,properties:i})=>({lines:e,properties:{...i,ink:this.rings.colour(
i)}}));return{rows:this.rows(),chosen:this.places.chosen,rings:t,zoom:this.globe.on?this.globe.likeZoom():
this.map.getZoom(),regions:this.rings.region.filter(({properties:e})=>e.label).map(({properties:e})=>({
text:e.label,lon:e.lon,lat:e.lat})),names:this.tiles?[]:this.base.names,region:(this.rings.region[0]||
{properties:{}}).properties.label}}setTheme(t){t!==this.dark&&(this.dark=t,this.theme=t?rn.dark:rn.light,
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
i)):e==="rings"?t.addLayer(this.rings.drawRings(i)):e==="places"?this.places={rows:ki(i.columns),chosen:i.
chosen,unit:i.unit}:e==="sites"&&(this.sites=i.map(r=>({...r,site:!0})))}},Ft=null;function xa(n,t){
Ft=new ci(n,t)}function Ma(n,t){Ft.begin(n,t)}function Sa(n,t,e){Ft.layer(n,t,e)}function ba(n,t){let e=Uint8Array.
from(atob(t),r=>r.charCodeAt(0)),i=JSON.parse(Li(Ei(e)));Ft.begin(n,i.frame);for(let[r,o]of Object.entries(
i.layers))Ft.layer(n,r,o)}function Ea(){return Ft}return co(La);})();
