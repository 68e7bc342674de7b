import type { DocumentLink } from "vscode-languageserver";
import { linksOf } from "#library";
import { analysisOf, type Document } from "../documents.ts";
import type { Host } from "../host.ts";
import { range } from "../to-lsp.ts";
import { uriFrom } from "../uri.ts";

/** The links of an ad to other ads of the workspace, and from rules that it names to their pages, where those are at hand. */
export function documentLinks(document: Document, host: Host): DocumentLink[] {
  return linksOf(analysisOf(document)).flatMap((link): DocumentLink[] => {
    const target = link.kind === "rule" ? host.pageOf(link.rule) : uriFrom(document.uri, link.target);
    return target === undefined ? [] : [{ range: range(document, link), target }];
  });
}
