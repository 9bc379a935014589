/** Of the panel; the colours come with the launcher. */
export const PANEL_STYLE = `
.panel {
  position: absolute;
  right: 0;
  bottom: 72px;
  display: flex;
  flex-direction: column;
  width: 380px;
  height: min(620px, 100vh - 112px);
  height: min(620px, 100dvh - 112px);
  border: 1px solid var(--line);
  border-radius: 16px;
  background: var(--surface);
  color: var(--text);
  box-shadow: 0 12px 48px #00000038;
  overflow: hidden;
  overscroll-behavior: contain;
  animation: rise .16s ease-out;
}
:host(.left) .panel { right: auto; left: 0; }
@keyframes rise { from { opacity: 0; transform: translateY(10px); } }
.head { display: flex; align-items: center; gap: 12px; padding: 14px 16px; background: var(--accent); color: var(--on-accent); }
.head div { flex: 1; min-width: 0; }
.head h2 { margin: 0; font-size: 16px; font-weight: 650; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.head p { display: flex; align-items: center; gap: 6px; margin: 1px 0 0; font-size: 13px; }
.head .dot { width: 8px; height: 8px; border-radius: 50%; background: currentColor; }
.head .dot.away { background: none; border: 2px solid currentColor; }
.head :focus-visible { outline-color: var(--on-accent); }
.plain { display: grid; place-items: center; width: 36px; height: 36px; border-radius: 8px; flex: none; }
.plain:hover { background: #8883; }
.list { flex: 1; overflow-y: auto; padding: 14px 14px 6px; scrollbar-width: thin; }
.list ol { margin: 0; padding: 0; list-style: none; }
.list li { display: flex; flex-direction: column; align-items: flex-start; margin-bottom: 10px; }
.list li.own { align-items: flex-end; }
.list li.day { align-items: center; margin: 14px 0 10px; color: var(--soft); font-size: 12px; }
.notice { margin: 0 0 14px; padding: 10px 14px; border-radius: 14px; background: var(--sunken); white-space: pre-wrap; overflow-wrap: anywhere; }
.author { margin: 0 4px 2px; color: var(--soft); font-size: 12px; }
.bubble { max-width: 86%; padding: 8px 13px; border-radius: 16px; border-bottom-left-radius: 5px; background: var(--sunken); white-space: pre-wrap; overflow-wrap: anywhere; }
.own .bubble { border-radius: 16px; border-bottom-right-radius: 5px; background: var(--accent); color: var(--on-accent); }
.bubble a { color: inherit; }
.bubble.soft { color: var(--soft); font-style: italic; }
.bubble.media { padding: 4px; }
.bubble.media .text { padding: 6px 9px 4px; }
.bubble img, .bubble video, .bubble canvas { display: block; max-width: 100%; max-height: 300px; border-radius: 12px; background: #8882; }
.bubble img { height: auto; object-fit: contain; }
.bubble .text { display: block; }
.meta { display: flex; gap: 8px; margin: 2px 4px 0; color: var(--soft); font-size: 12px; }
.meta .error { color: var(--danger); }
.meta button { color: inherit; text-decoration: underline; }
.options { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 6px; }
.options button { padding: 7px 14px; border: 1px solid var(--accent); border-radius: 18px; background: var(--surface); }
.options button:hover { background: var(--sunken); }
.older { display: block; margin: 0 auto 12px; padding: 6px 12px; border-radius: 14px; color: var(--soft); font-size: 13px; }
.older:hover { background: var(--sunken); }
.typing { min-height: 22px; padding: 0 18px 2px; color: var(--soft); font-size: 13px; }
.foot { border-top: 1px solid var(--line); padding: 10px; }
.row { display: flex; align-items: flex-end; gap: 6px; }
textarea, input[type="text"], input[type="email"] {
  width: 100%;
  font: inherit;
  font-size: 16px;
  color: var(--text);
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 12px;
  padding: 8px 12px;
}
textarea { flex: 1; min-width: 0; height: 40px; max-height: 132px; resize: none; line-height: 1.4; }
textarea:focus, input:focus { outline: 2px solid var(--accent); outline-offset: -1px; }
::placeholder { color: var(--soft); opacity: 1; }
.row .plain { width: 40px; height: 40px; color: var(--soft); }
.row .send { background: var(--accent); color: var(--on-accent); border-radius: 12px; }
.row .send:disabled { opacity: .45; cursor: default; }
.files { display: flex; flex-wrap: wrap; gap: 6px; margin: 0 0 8px; padding: 0; list-style: none; }
.files li { display: flex; align-items: center; gap: 4px; max-width: 100%; padding: 2px 2px 2px 10px; border-radius: 10px; background: var(--sunken); font-size: 13px; }
.files span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.files button { display: grid; place-items: center; width: 28px; height: 28px; flex: none; }
.files svg { width: 16px; height: 16px; }
.problem { margin: 0 2px 8px; color: var(--danger); font-size: 13px; }
form.intro { display: flex; flex-direction: column; gap: 12px; flex: 1; overflow-y: auto; padding: 18px; }
form.intro p { margin: 0; white-space: pre-wrap; }
form.intro label { display: block; font-size: 14px; font-weight: 600; }
form.intro label span { font-weight: 400; color: var(--soft); }
form.intro input { margin-top: 4px; font-weight: 400; }
form.intro .primary { padding: 10px 16px; border-radius: 12px; background: var(--accent); color: var(--on-accent); font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 480px) {
  .panel, :host(.left) .panel { position: fixed; inset: 0; width: auto; height: 100vh; height: 100dvh; border: 0; border-radius: 0; }
  .panel:not([hidden]) ~ .launcher { display: none; }
}
@media (prefers-reduced-motion: reduce) { .panel { animation: none; } }
`
