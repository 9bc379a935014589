import { Fragment, memo, type ReactNode } from "react"
import { ExternalLink } from "../../media/external-link"
import type { Inline } from "../inline"
import { readText, type Block } from "../read-text"

interface FormattedTextProps {
  text: string
  /** Draws plain words otherwise. */
  drawWords?: (text: string) => ReactNode
}

/** A text as WhatsApp shows it. Its marks become elements here; nothing of it is ever read as HTML. */
export const FormattedText = memo(({ text, drawWords }: FormattedTextProps) => (
  <>
    {readText(text).map((block, index) => (
      <BlockView key={index} block={block} drawWords={drawWords} />
    ))}
  </>
))
FormattedText.displayName = "FormattedText"

const BREAK = "whitespace-pre-wrap [overflow-wrap:anywhere]"

type Draw = FormattedTextProps["drawWords"]

const BlockView = ({ block, drawWords }: { block: Block; drawWords: Draw }) => {
  const { lines } = block
  const draw = (line: Inline[]) => <Line line={line} drawWords={drawWords} />
  switch (block.type) {
    case "lines":
    case "quote":
      return (
        <p
          dir="auto"
          className={
            block.type === "quote"
              ? `border-ui-border-strong text-ui-fg-subtle my-0.5 border-s-2 ps-2 ${BREAK}`
              : BREAK
          }
        >
          {lines.map((line, index) => (
            <Fragment key={index}>
              {index > 0 && "\n"}
              {draw(line)}
            </Fragment>
          ))}
        </p>
      )
    case "bullets":
      return (
        <ul dir="auto" className={`list-disc ps-5 ${BREAK}`}>
          {lines.map((line, index) => (
            <li key={index}>{draw(line)}</li>
          ))}
        </ul>
      )
    case "numbers":
      return (
        <ol dir="auto" start={block.start} className={`list-decimal ps-7 ${BREAK}`}>
          {lines.map((line, index) => (
            <li key={index}>{draw(line)}</li>
          ))}
        </ol>
      )
  }
}

const Line = ({ line, drawWords }: { line: Inline[]; drawWords: Draw }) =>
  line.map((part, index) => <Part key={index} part={part} drawWords={drawWords} />)

const Part = ({ part, drawWords }: { part: Inline; drawWords: Draw }) => {
  switch (part.type) {
    case "text":
      return drawWords ? drawWords(part.text) : part.text
    case "link":
      return <ExternalLink url={part.url}>{part.text}</ExternalLink>
    case "code":
      return (
        <code className="bg-ui-bg-base text-ui-fg-base rounded-sm px-0.5 font-mono text-[0.95em]">
          {part.text}
        </code>
      )
    case "bold":
      return (
        <strong className="font-semibold">
          <Line line={part.children} drawWords={drawWords} />
        </strong>
      )
    case "italic":
      return (
        <em>
          <Line line={part.children} drawWords={drawWords} />
        </em>
      )
    case "strike":
      return (
        <s>
          <Line line={part.children} drawWords={drawWords} />
        </s>
      )
  }
}
