import assert from "node:assert/strict";
import { readArtefact } from "./artefacts.ts";
import { readStatements } from "./availability.ts";
import { readCode } from "./code.ts";
import { textOf } from "./text.ts";
import { findUrls } from "./urls.ts";

function code(raw: string): [string, ...string[]] {
  const text = textOf("abstract", `We propose a method. ${raw}`);
  const { status, urls } = readCode(text, readStatements(text));
  return [status, ...urls];
}

function artefacts(raw: string): [weights: string, data: string] {
  const said = readStatements(textOf("abstract", `We propose a method. ${raw}`)).map(({ statement }) =>
    statement
  );
  return [readArtefact("weights", said).status, readArtefact("data", said).status];
}

Deno.test("readCode() tells released, promised and project pages", () => {
  const cases: [string, [string, ...string[]], string][] = [
    [
      "Code is available at https://github.com/a/b.",
      ["released", "https://github.com/a/b"],
      "released with a URL",
    ],
    ["We release all code as open-source.", ["released"], "released without one"],
    ["Code is to be found on GitHub.", ["released"], "to be found"],
    ["Code is to be released.", ["promised"], "to be released"],
    [
      "The reading list is at https://github.com/a/b.",
      ["project-page", "https://github.com/a/b"],
      "papers only",
    ],
    [
      "A list of papers and code is at https://github.com/a/b.",
      ["released", "https://github.com/a/b"],
      "papers and code",
    ],
    ["It is live for users at maps.leaf.org.", ["project-page", "maps.leaf.org"], "a bare address"],
    ["Code: https://github.com/a/b", ["released", "https://github.com/a/b"], "no verb"],
    ["Code: https: //github.com/a/b", ["released", "https://github.com/a/b"], "a blank in the scheme"],
    [
      "Code will be released at https://github.com/a/b.",
      ["promised", "https://github.com/a/b"],
      "a promise beside a URL",
    ],
    ["The code will be public.", ["promised"], "a bare promise"],
    ["Code is made available upon acceptance.", ["promised"], "upon acceptance"],
    ["Project page: https://a.github.io/b.", ["project-page", "https://a.github.io/b"], "a page, no code"],
    [
      "Code and videos are on https://a.github.io/b.",
      ["released", "https://a.github.io/b"],
      "a page with code",
    ],
    ["Our code is available at this https URL", ["released"], "a hidden URL"],
    ["We present T, an open-source toolkit for it.", ["released"], "an open-source tool"],
    ["We made code publicly available.", ["released"], "what was made available"],
    ["We have publicly released our code.", ["released"], "an adverb between"],
    ["We provide the code in the supplement.", ["released"], "what is given"],
    ["We provide the code generator with hints.", ["none"], "no code that is given"],
    ["The code is in the supplementary material.", ["released"], "a supplement"],
    ["The code and artifacts are available in an anonymized repository.", ["released"], "an adjective"],
    ["The code is publicly available4.", ["released"], "a footnote"],
    ["We'll release the code.", ["promised"], "a short will"],
    ["The code will be released according to the rules.", ["promised"], "according to"],
    ["The set will be made publicly available, including full code.", ["promised"], "including"],
    ["We have released the code online.", ["released"], "what has been released"],
    ["All implementations are released with it.", ["released"], "all of it"],
    ["We release the weights; the code is going to be open-sourced.", ["promised"], "two clauses"],
    ["We have released data, and code will be available.", ["promised"], "two statements"],
    ["We will later open-source the simulator.", ["promised"], "later"],
    ["The code will be released later.", ["promised"], "later, at the end"],
    ["Our maps, models, and code are released to all.", ["released"], "the last of a list"],
    ["Our code is available.", ["released"], "no more than that"],
    ["The library based on maps is publicly available.", ["released"], "based on something"],
    ["The project is available on GitHub.", ["released"], "by its host"],
    ["We release a set of maps, together with the training code.", ["released"], "together with"],
    ["We release our mapping pipeline.", ["released"], "a system"],
    ["The pipeline and all maps are released for reuse.", ["released"], "a system that is released"],
    ["Code and maps are released anonymously for review.", ["released"], "anonymously"],
    ["We build an open-source tool. Code will be available.", ["promised"], "code outweighs a tool"],
    ["Our code is attached as a supplement.", ["released"], "attached"],
    ["We release maps, the generator, and all verifiers.", ["released"], "programs by their work"],
    ["An open-source map library is also provided.", ["released"], "provided, and open"],
    ["The work is accompanied by an open-source package.", ["released"], "beside the paper"],
    ["This tool is freely available on GitHub and elsewhere.", ["released"], "a tool on a host"],
    ["It is freely available on the Google Play Store.", ["released"], "a store"],
    ["We include a full implementation freely available for use by all.", ["released"], "for use"],
    [
      "Code is at \\href{https://github.com/a/b}{\\texttt{github.com/a/b}}.",
      ["released", "https://github.com/a/b"],
      "a URL and its words",
    ],
    [
      "We will release the model and a symbolic engine, the verifier, and all.",
      ["promised"],
      "programs to come",
    ],
    ["We help by introducing an open-source map toolkit.", ["released"], "introducing a toolkit"],
    [
      "All data are at https://huggingface.co/datasets/a/b, the code is at https://github.com/a/b.",
      ["released", "https://github.com/a/b"],
      "data before code",
    ],
    [
      "We release a GitHub repository including papers: https://github.com/a/b.",
      ["project-page", "https://github.com/a/b"],
      "a released repository of papers",
    ],
    ["Our open-source system helps to draw maps.", ["released"], "our open-source system"],
    [
      "We release code (https://github.com/a/b) and data (https://zenodo.org/record/1).",
      ["released", "https://github.com/a/b"],
      "a second URL that holds data",
    ],
    [
      "We release code at https://github.com/a/b and https://gitlab.com/a/c.",
      ["released", "https://github.com/a/b", "https://gitlab.com/a/c"],
      "a second URL that holds code too",
    ],
    [
      "Related resources and papers are at https://github.com/a/b.",
      ["project-page", "https://github.com/a/b"],
      "papers beside resources",
    ],
    ["Resources at https://github.com/a/b.", ["project-page", "https://github.com/a/b"], "no word of code"],
    ["We present T (https://github.com/a/b).", ["released", "https://github.com/a/b"], "a bare repository"],
    [
      "Our repository https://github.com/a/b lists all the papers.",
      ["project-page", "https://github.com/a/b"],
      "a repository of papers",
    ],
    [
      "Find code and weights under https://github.com/a/b.",
      ["released", "https://github.com/a/b"],
      "an invitation",
    ],
  ];
  for (const [raw, expected, why] of cases) assert.deepEqual(code(raw), expected, why);
});

Deno.test("readCode() takes nothing for code that is not the paper's own", () => {
  const cases: [string, string][] = [
    ["We test open-source LLMs for code generation.", "models of others"],
    ["It works with both open-source and closed-source LLMs.", "open and closed"],
    ["A study of public GitHub repositories finds shared components: many.", "what is shared"],
    ["We release a map of each pipeline.", "a map, no pipeline"],
    ["Two other tools are available on GitHub.", "tools of others"],
    ["We make the unwritten code visible and accessible for critique.", "another sense of code again"],
    ["Publicly available datasets of code are used.", "data of others"],
    ["We release a corpus of Python code.", "code as data"],
    ["We read a list of things, both old and open-source, by asking.", "one of two adjectives"],
    ["We implemented it inside Leaf, a fast and open-source tool.", "a tool that it is built into"],
    ["An open-source leaf is provided for all.", "no program"],
    ["We read it using the source code available in its GitHub repository.", "code of others that is used"],
    ["Leaves is available at https://huggingface.co/datasets/a/b.", "data by its host"],
    ["Our model is at https://huggingface.co/a/b.", "a model"],
    ["Oak (2020, https://doi.org/10.1/a) has a lemma.", "a work that is cited"],
    ["Beside our code, leaves are attached to trees.", "attached to something else"],
    ["A latent code is available to the decoder.", "another sense of code"],
    ["We used the news site this http URL as a source.", "a hidden URL in passing"],
    ["We add codes from visits as they become available through tests.", "what becomes available"],
    ["We compare closed, open-source, and small models of code.", "one of several adjectives"],
  ];
  for (const [raw, why] of cases) assert.equal(code(raw)[0], "none", why);
});

Deno.test("readCode() takes an open-source tool for the paper's own where the title names it", () => {
  const abstract = "Mapper is a fast, open-source platform for maps. It is old.";
  const status = (names: string[]) => readCode(textOf("abstract", abstract, names), []).status;
  assert.deepEqual([status(["mapper"]), status([])], ["released", "none"]);
});

Deno.test("readArtefact() tells the weights and data that a paper gives", () => {
  const cases: [string, [string, string], string][] = [
    ["Code and models are available at https://github.com/a/b.", ["released", "none"], "weights"],
    ["We will release the dataset and trained models.", ["promised", "promised"], "both promised"],
    ["The dataset is publicly available.", ["none", "released"], "data"],
    ["We introduce a dataset.", ["none", "none"], "not said to be available"],
    ["We publicly release MapBench.", ["none", "released"], "a benchmark by its name"],
    ["We make our code available at https://github.com/a/mapbench.", ["none", "none"], "a name in a URL"],
    [
      "We open-source our code and, to our knowledge, release the largest pretrained models.",
      ["released", "none"],
      "a second verb",
    ],
    ["We will release all data and trained map LLMs.", ["promised", "promised"], "trained models"],
    ["We test 9 models, covering closed, open-source, and small models.", ["none", "none"], "a list"],
    ["Publicly available models are compared on open data.", ["none", "none"], "of others"],
    ["For code and trained models see https://github.com/a/b.", ["released", "none"], "see"],
    ["For small models, we see gains at https://github.com/a/b.", ["none", "none"], "another for"],
    ["Get code and models here: https://github.com/a/b", ["released", "none"], "get"],
    ["https://github.com/a/b hosts code and datasets.", ["none", "released"], "what a URL holds"],
    ["We open-source a tool for reading model attention.", ["none", "none"], "a trait of models"],
    ["The code of our data flow tool is available on GitHub.", ["none", "none"], "a kind of tool"],
    ["We release Shade at huggingface.co/datasets/a/shade.", ["none", "released"], "a host of data"],
    ["We make a new set of claims publicly available.", ["none", "released"], "a set of things"],
    ["We make a new set of claims.", ["none", "none"], "a set that stays"],
  ];
  for (const [raw, expected, why] of cases) assert.deepEqual(artefacts(raw), expected, why);
});

Deno.test("findUrls() cleans URLs of what stands around them", () => {
  const cases: [string, string[], string][] = [
    ["at (https://a.org/b).", ["https://a.org/b"], "brackets and a full stop"],
    ["\\url{https://a.org/b_c}.", ["https://a.org/b_c"], "\\url"],
    ["\\href{https://a.org/b}{here}", ["https://a.org/b"], "\\href"],
    ["[code](https://a.org/b)", ["https://a.org/b"], "Markdown"],
    ["at github.com/a/b.", ["github.com/a/b"], "no scheme"],
    ["at:https://a.org/b.git,", ["https://a.org/b.git"], "a colon before"],
    ["https://a.github.io/b/ with it", ["https://a.github.io/b/"], "words behind are no part"],
    ["https://github.com/a/ b.", ["https://github.com/a/b"], "a path broken by a blank"],
    ["https:// github.com/a/b", ["https://github.com/a/b"], "a blank behind the scheme"],
    ["the github.community is kind", [], "no URL"],
    ["It serves you at leaf.ai.", ["leaf.ai"], "a bare address that is offered"],
    ["Talks were held at leaf.ai.", [], "one in passing"],
    ["It is available at e.g. libraries.", [], "an abbreviation"],
  ];
  for (const [raw, expected, why] of cases) {
    assert.deepEqual(findUrls(textOf("abstract", raw)).map(({ url }) => url), expected, why);
  }
});
