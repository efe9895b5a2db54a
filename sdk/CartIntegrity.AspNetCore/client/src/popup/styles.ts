// One constructable sheet: a strict Content-Security-Policy lets it through where it stops a <style> element. Every colour can be
// set from outside by a --cart-alert-* variable; without one it follows the page's colour scheme, or the device's where the page
// says nothing about its own. The sheet's own variables have names no page uses: with a common one, a page that writes
// "--cart-alert-accent: var(--accent)" would close a circle on this element, and the colour would be gone.
const css = `
:host{display:block;--_surface:var(--cart-alert-surface,light-dark(#fff,#1d2026));--_text:var(--cart-alert-text,light-dark(#1b1f24,#eef0f3));--_muted:var(--cart-alert-muted,light-dark(#59616b,#a9b1bc));--_border:var(--cart-alert-border,light-dark(#dfe3e8,#373c45));--_soft:var(--cart-alert-soft,light-dark(#f3f5f7,#282c34));--_accent:var(--cart-alert-accent,light-dark(#1b1f24,#f3f5f7));--_on-accent:var(--cart-alert-on-accent,light-dark(#fff,#16181d));--_warn:var(--cart-alert-warning,light-dark(#b45309,#f5b454));--_bad:var(--cart-alert-danger,light-dark(#b3261e,#ff9d94));--_wait:var(--cart-alert-wait,light-dark(#1d5fa8,#8ec2ff));--_focus:var(--cart-alert-focus,light-dark(#2563eb,#8ab4ff));--_radius:var(--cart-alert-radius,16px)}
:host(:not([data-page-scheme])){color-scheme:light dark}
*,::before,::after{box-sizing:border-box}
dialog,.toast{font:400 1rem/1.5 var(--cart-alert-font,inherit);font-size:1rem;text-align:start;letter-spacing:normal;text-transform:none;color:var(--_text);background:var(--_surface)}
dialog{inline-size:min(36rem,calc(100vw - 2rem));max-inline-size:none;max-block-size:min(44rem,calc(100dvh - 3rem));margin:auto;padding:0;border:0;border-radius:var(--_radius);box-shadow:var(--cart-alert-shadow,0 24px 64px -12px rgb(0 0 0/.4),0 0 0 1px rgb(128 128 128/.18));overflow:hidden}
dialog[open]{display:flex;flex-direction:column;animation:rise .2s cubic-bezier(.2,.8,.3,1)}
dialog::backdrop{background:var(--cart-alert-backdrop,rgb(15 18 24/.5));animation:fade .2s}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
@keyframes fade{from{opacity:0}}
p,h2,ul{margin:0;padding:0}
button,a.toast-action,a.choice{font:inherit;color:inherit;min-block-size:44px;cursor:pointer;touch-action:manipulation}
:focus-visible{outline:3px solid var(--_focus);outline-offset:2px}
.title:focus{outline:0}
.header{display:flex;gap:1rem;justify-content:space-between;align-items:start;padding-block:1.375rem 1rem;padding-inline:1.5rem 1rem;border-block-end:1px solid var(--_border)}
.title{font-size:1.25rem;line-height:1.3;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
.summary{margin-block-start:.25rem;color:var(--_muted);font-size:.9375rem;text-wrap:pretty}
.close,.toast-close{flex:none;inline-size:44px;block-size:44px;margin-block-start:-.5rem;border:0;border-radius:50%;background:none;color:var(--_muted);font-size:1.5rem;line-height:1}
.close:hover,.toast-close:hover{background:var(--_soft);color:var(--_text)}
.lines{list-style:none;overflow:auto;overscroll-behavior:contain;flex:0 1 auto}
.line{display:grid;grid-template-columns:72px minmax(0,1fr);gap:1rem;padding:1.25rem 1.5rem}
.line.plain{grid-template-columns:minmax(0,1fr)}
.line+.line{border-block-start:1px solid var(--_border)}
.image{display:block;inline-size:72px;block-size:72px;border-radius:12px;overflow:hidden;background:var(--_soft)}
.image img,.choice-image img{display:block;inline-size:100%;block-size:100%;object-fit:cover}
.name{font-weight:600;line-height:1.35;overflow-wrap:anywhere}
.link{color:inherit;text-decoration:none}
.link:hover{text-decoration:underline}
.said{position:relative;margin-block-start:.25rem;padding-inline-start:1.0625rem;font-size:.9375rem;color:var(--_warn)}
.said::before{content:"";position:absolute;inset-inline-start:0;inset-block-start:.5em;inline-size:8px;block-size:8px;border-radius:50%;background:currentColor}
[data-kind=outOfStock] .said,[data-kind=unknownSku] .said{color:var(--_bad)}
[data-kind=heldByOthers] .said,[data-kind=backorder] .said,[data-kind=preorder] .said{color:var(--_wait)}
.choices{display:flex;flex-wrap:wrap;gap:.5rem;margin-block-start:.875rem}
.choice,.later{display:inline-flex;align-items:center;gap:.625rem;padding:.5rem 1rem;border:1px solid var(--_border);border-radius:calc(var(--_radius)*.625);background:var(--_surface);font-weight:550;font-size:.9375rem;line-height:1.3;text-align:start}
a.choice{text-decoration:none;font-weight:550;font-size:.9375rem;line-height:1.3}
.choice:hover,.later:hover{background:var(--_soft)}
.choice[part~=choice-primary]{background:var(--_accent);border-color:var(--_accent);color:var(--_on-accent)}
.choice[part~=choice-primary]:hover{filter:brightness(1.15)}
.choice[data-choice=replace]{flex:1 1 100%}
.choice[data-choice=remove]:not([part~=choice-primary]){border-color:transparent;color:var(--_muted)}
.choice[data-choice=remove]:hover{color:var(--_bad)}
.choice-image{flex:none;inline-size:36px;block-size:36px;margin-block:-2px;margin-inline-start:-6px;border-radius:8px;overflow:hidden;background:var(--_soft)}
[aria-disabled=true]{opacity:.55;cursor:progress}
.error{font-size:.9375rem;color:var(--_bad)}
.error:not(:empty){margin-block-start:.75rem}
.code{font-size:.8125rem;opacity:.8}
.more{padding:.75rem 1.5rem;color:var(--_muted);font-size:.9375rem;border-block-start:1px solid var(--_border)}
.footer{display:flex;justify-content:flex-end;padding:.875rem 1.5rem;border-block-start:1px solid var(--_border);background:var(--_soft)}
.later{background:none;border-color:transparent}
.later:hover{background:var(--_border)}
.toasts{position:fixed;inset-inline:0;inset-block-end:max(1rem,env(safe-area-inset-bottom));z-index:2147483000;display:flex;justify-content:center;padding-inline:1rem;pointer-events:none}
.toast{pointer-events:auto;display:flex;align-items:center;gap:.5rem;max-inline-size:34rem;padding-block:.375rem;padding-inline:1.25rem .375rem;border-radius:var(--_radius);border:1px solid var(--_border);box-shadow:0 12px 32px -8px rgb(0 0 0/.35);animation:rise .2s ease-out}
.toast-text{flex:1;padding-block:.625rem;font-size:.9375rem;line-height:1.4}
.toast-action{flex:none;display:inline-flex;align-items:center;padding:.5rem .875rem;border:0;border-radius:calc(var(--_radius)*.625);background:var(--_accent);color:var(--_on-accent)!important;font-weight:600!important;font-size:.9375rem!important;text-decoration:none}
.toast-close{margin:0}
dialog .toasts{position:static;padding:0}
dialog .toast{max-inline-size:none;inline-size:100%;border:0;border-block-start:1px solid var(--_border);border-radius:0;box-shadow:none}
.unseen{position:fixed;inset-block-end:0;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:480px){dialog{inline-size:100vw;margin-block:auto 0;margin-inline:0;max-block-size:calc(100dvh - 3rem);border-end-start-radius:0;border-end-end-radius:0}dialog[open]{animation-name:slide}.header{padding-inline:1.125rem .625rem}.line{grid-template:auto 1fr/3.5rem minmax(0,1fr);gap:0 .875rem;padding:1.125rem}.image{grid-row:1/3;inline-size:3.5rem;block-size:3.5rem}.body{display:contents}.choices,.error{grid-column:1/-1}.choice[part~=choice-primary]{flex:1 1 100%;justify-content:center}.footer{padding:.625rem 1.125rem;padding-block-end:max(.625rem,env(safe-area-inset-bottom))}.later{flex:1;justify-content:center}.toasts{padding-inline:.75rem}.toast{inline-size:100%}}
@media (max-height:30rem){dialog{overflow:auto}.lines{flex:none}}
@keyframes slide{from{transform:translateY(40%);opacity:0}}
@media (prefers-reduced-motion:reduce){dialog[open],dialog::backdrop,.toast{animation:none}}
@media (forced-colors:active){dialog,.toast,.choice{border:1px solid CanvasText}.said::before{background:CanvasText;forced-color-adjust:none}.choice[part~=choice-primary],.toast-action{border:2px solid Highlight}:focus-visible{outline-color:Highlight}}
`;

let sheet: CSSStyleSheet | undefined;

export function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    // Browsers from before 2024 do not know light-dark(): they get the light colours.
    const both = CSS.supports("color", "light-dark(red,red)");
    sheet.replaceSync(both ? css : css.replace(/light-dark\((#\w+),#\w+\)/g, "$1"));
  }
  return sheet;
}
