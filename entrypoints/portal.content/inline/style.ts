/**
 * px throughout: `rem` would follow the government page's html font size. What stands on the
 * host is important: else a page's `* { all: unset !important }` would win over it.
 */
export const css = `
:host{all:initial!important;display:block!important;position:absolute!important;top:0!important;left:0!important;
  z-index:2147483000!important;direction:ltr!important;color:#1f2937!important;
  font:12px/18px -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei",sans-serif!important}
:host::before,:host::after{content:none!important}
@media print{:host{display:none!important}}
.all{display:contents}
.scale{position:absolute;width:100px;height:100px;visibility:hidden;pointer-events:none}
.view{position:fixed;inset:0;pointer-events:none}
.view>*{pointer-events:auto}
*{box-sizing:border-box}
button{font:inherit;color:inherit;cursor:pointer;border:0;background:none;padding:0;margin:0;text-align:left}
button:focus-visible{outline:2px solid #1d4ed8;outline-offset:1px}
.mark{position:absolute;height:0}
[hidden]{display:none!important}
.pill{position:absolute;height:20px;max-width:100%;padding:0 8px;border-radius:10px;border:1px solid;white-space:nowrap;
  overflow:hidden;text-overflow:ellipsis;background:#fff;font-variant-numeric:tabular-nums}
.count{right:0;top:calc(var(--h) + 2px);color:#4b5563;border-color:#d1d5db;pointer-events:none;max-width:none;overflow:visible}
.count.near{color:#7a4a00;border-color:#e0a93b;background:#fff6df;font-weight:600}
.count.over{color:#a01818;border-color:#e08a8a;background:#fdecec;font-weight:600}
.find{right:8px;top:-10px;min-width:0;max-width:max(calc(100% - 16px),180px)}
.tight .find{left:calc(100% - 10px);right:auto;max-width:320px}
.tight .find:hover,.tight .find:focus-visible{z-index:1}
.tight .find:not(:hover,:focus-visible){width:20px;padding:0;font-size:0;text-align:center}
.tight .find:not(:hover,:focus-visible)::before{content:"!";font-size:12px;font-weight:700}
.at-left .card{left:0;right:auto}
.unmet,.contradiction{color:#a01818;border-color:#e08a8a;background:#fff5f5}
.unknown{color:#7a4a00;border-color:#e0a93b;background:#fffaf0}
.info{color:#1e40af;border-color:#93b4f5;background:#f3f7ff}
.draft{left:0;top:calc(var(--h) + 2px);color:#1e40af;border-color:#93b4f5;background:#f3f7ff}
.card{position:absolute;right:0;width:300px;padding:10px 12px;border:1px solid #d1d5db;border-radius:8px;
  background:#fff;box-shadow:0 6px 20px rgba(0,0,0,.16);z-index:2;white-space:normal}
.card p{margin:0 0 6px}
.card .cite{color:#4b5563}
.card .text{max-height:120px;overflow:auto;white-space:pre-wrap;color:#374151;border-left:2px solid #d1d5db;padding-left:8px}
.row{display:flex;gap:8px;flex-wrap:wrap}
.act{padding:2px 10px;border:1px solid #1d4ed8;border-radius:6px;color:#1d4ed8;background:#fff}
.act.main{background:#1d4ed8;color:#fff}
.fab{position:absolute;right:20px;bottom:24px;display:flex;align-items:center;border-radius:18px;overflow:hidden;
  background:#1d4ed8;color:#fff;box-shadow:0 4px 14px rgba(0,0,0,.25);font-size:13px}
.fab button{height:36px;padding:0 14px;color:#fff}
.fab .hide{padding:0 14px 0 6px}
.fab button:focus-visible{outline-color:#fff;outline-offset:-3px}
.ring{position:absolute;border:2px solid #1d4ed8;border-radius:6px;pointer-events:none;box-shadow:0 0 0 4px rgba(29,78,216,.2)}
.bar{position:absolute;left:50%;top:12px;transform:translateX(-50%);padding:8px 16px;border-radius:8px;background:#1f2937;
  color:#fff;font-size:13px;box-shadow:0 4px 14px rgba(0,0,0,.3)}
`;
