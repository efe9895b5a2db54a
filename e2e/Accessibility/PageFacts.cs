using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>What a page does that keeps somebody from using it, asked of the page as it is now; the popup's shadow tree belongs to it.</summary>
public static class PageFacts
{
    /// <summary>Every element on the screen, the popup's too: what is there for screen readers only takes no room and is left out.</summary>
    private const string Elements = """
        const all = root => [...root.querySelectorAll('*')].flatMap(e => e.shadowRoot ? [e, ...all(e.shadowRoot)] : [e]);
        const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[aria-hidden=true]');
        const unseen = e => { for (let n = e; n; n = n.parentElement) if (getComputedStyle(n).clipPath !== 'none') return true; return false; };
        const name = e => `${e.localName}${e.id ? '#' + e.id : ''}${e.className?.trim ? '.' + e.className.trim().replace(/\s+/g, '.') : ''} "${(e.ariaLabel || e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
        const seen = all(document).filter(e => shown(e) && !unseen(e));
        """;

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public static Task<int> SidewaysAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Elements whose text is cut off, and those that lie outside the window where no scrolling brings them back.</summary>
    public static Task<string[]> CutOffAsync(IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Elements}}
          const hides = style => ['hidden', 'clip'].includes(style);
          const cut = seen.filter(e => {
            const style = getComputedStyle(e);
            const hasText = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
            return hasText && style.display !== 'inline'
              && ((hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1) || (hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1));
          });
          const scrolls = e => { for (let n = e; n; n = n.parentElement ?? n.getRootNode().host) if (['auto', 'scroll'].includes(getComputedStyle(n).overflowX)) return true; return false; };
          const lost = seen.filter(e => {
            const box = e.getBoundingClientRect();
            return e.matches('a,button,input,select,h1,h2,h3,p,label,legend,dt,dd') && box.width > 0 && (box.left < -1 || box.right > innerWidth + 1)
              && !scrolls(e) && box.bottom > 0;
          });
          return [...new Set([...cut, ...lost])].map(name);
        }
        """);

    /// <summary>What can be pressed and is smaller than 24 × 24 CSS pixels; a link within a sentence is as high as its line and may be.</summary>
    public static Task<string[]> SmallTargetsAsync(IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Elements}}
          const inSentence = e => e.localName === 'a' && getComputedStyle(e).display === 'inline';
          return seen.filter(e => e.matches('a[href],button,input:not([type=hidden]),select,summary,[role=button]') && e.tabIndex >= 0 && !inSentence(e))
            .filter(e => { const box = (e.matches('input[type=radio],input[type=checkbox]') ? e.closest('label') ?? e : e).getBoundingClientRect(); return box.width < 23.5 || box.height < 23.5; }).map(name);
        }
        """);

    /// <summary>What moves, or would, by itself or when touched.</summary>
    public static Task<string[]> MovingAsync(IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Elements}}
          const moves = (e, pseudo) => { const s = getComputedStyle(e, pseudo); return s.animationName !== 'none' || s.transitionDuration.split(',').some(d => parseFloat(d) > 0); };
          return [...seen.filter(e => moves(e) || moves(e, '::before') || moves(e, '::after') || (e.localName === 'dialog' && moves(e, '::backdrop'))).map(name),
            ...document.getAnimations().map(a => a.animationName ?? 'animation')];
        }
        """);

    /// <summary>Buttons and fields that nothing but their background sets off, so that forced colours make them look like text; a sign, and where one is
    /// already, need none.</summary>
    public static Task<string[]> BorderlessAsync(IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Elements}}
          const bordered = e => { const s = getComputedStyle(e); return ['Top', 'Left'].every(side => s[`border${side}Style`] !== 'none' && parseFloat(s[`border${side}Width`]) >= 1); };
          const underlined = e => getComputedStyle(e).textDecorationLine.includes('underline');
          const spare = e => !!e.querySelector('svg') || e.textContent.trim() === '×' || !!e.ariaCurrent;
          return seen.filter(e => e.matches('button,.button,input:not([type=hidden],[type=radio],[type=checkbox]),select') && !bordered(e) && !underlined(e) && !spare(e)).map(name);
        }
        """);

    /// <summary>What stands out as the current one (<c>aria-current</c>) by nothing that forced colours leave: border, outline, underline or weight.</summary>
    public static Task<string[]> UnmarkedCurrentAsync(IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Elements}}
          const mark = e => { const s = getComputedStyle(e); return [s.borderBlockEndStyle + s.borderBlockEndWidth, s.outlineStyle, s.textDecorationLine, s.fontWeight, s.forcedColorAdjust].join(); };
          return seen.filter(e => e.matches('a,button') && e.ariaCurrent && e.ariaCurrent !== 'false').filter(e => {
            const others = [...(e.closest('ul,ol,nav,form') ?? document).querySelectorAll(e.localName)].filter(o => !o.ariaCurrent && shown(o));
            return others.length > 0 && others.every(o => mark(o) === mark(e));
          }).map(name);
        }
        """);
}
