import assert from "node:assert/strict";
import { isAside, isOtherSide, isTriedOn } from "./comparison.ts";
import { textOf } from "./text.ts";

/** The text and the place of the "X" in it. */
function placeOf(sentence: string): [ReturnType<typeof textOf>, number] {
  return [textOf("abstract", sentence), sentence.indexOf("X")];
}

Deno.test("isOtherSide() finds what a sentence compares with", () => {
  const cases: [string, boolean, string][] = [
    ["T is faster than X.", true, "than"],
    ["T is benchmarked against rivals (A, X) too.", true, "a bracket belongs to the noun before it"],
    ["T beats the base and the mixer (gates and X) learns.", false, "not to the noun before that"],
    ["T outperforms A by 3 points, X by 2.", true, "a further rival"],
    ["T grows X by 2 layers.", false, "by, but nothing is outdone"],
    ["T drops the text encoder, eliminating the need for X.", true, "what is done without"],
    ["T does not rely on X.", true, "a negation"],
    ["T ends level with X.", true, "level with"],
    ["It leads to X.", false, "leads to"],
    ["X networks are slow here.", true, "what is held against it"],
    ["We find that X networks are slow.", false, "a finding of the paper's own"],
    ["T runs over the whole text with X.", false, "over, but no gain"],
    ["T uses a global prior and X.", false, "a prior, no prior work"],
    ["T applies its gate prior to X.", false, "prior to"],
    ["To mend existing methods, a small X is used.", false, "the aim of a sentence"],
    ["To mend existing X, a small T is used.", true, "within the aim"],
    ["T outpaces X in training.", true, "another verb of winning"],
    ["T outlines X.", false, "no verb of winning"],
    ["It beats those using X by far.", true, "those that use it"],
    ["It beats the rest using X.", false, "by using it"],
    ["We report two baselines using X.", true, "a baseline's means"],
    ["It is integrable with the common X.", true, "what it goes with"],
    ["It leads among compared rivals (A, B, and X).", true, "a list in a bracket"],
    ["We compare it to models based on X.", true, "models of a sort"],
    ["We compare gates to models of X.", false, "both are studied"],
    ["We compare it to models and a gate based on X.", false, "what a gate is based on"],
    ["Starting from an X baseline, we add gates.", false, "what is built on"],
    ["Next to an X baseline, we add gates.", true, "a baseline beside it"],
    ["It is simpler than rivals, relying on X.", false, "what it relies on"],
    ["We propose a softmax (S) loss that helps X.", false, "an adjective of something else"],
    ["It is comparable to a slow map with deep X.", true, "what belongs to its equal"],
    ["It beats a slow map with deep X.", false, "what it wins with"],
    ["We see limits: current small X models drift.", true, "current ones"],
    ["We find that current small X models drift.", false, "current ones that are studied"],
    ["We see how the X of existing maps drifts.", true, "a part of existing ones"],
    ["We see how the X of small maps drifts.", false, "a part of some"],
    ["We extend previous work to the case of merging X.", false, "previous work that is extended"],
    ["We search on the previous maps, supporting X too.", false, "behind a participle"],
    ["We search on the previous maps of X.", true, "of the previous"],
    ["We train a standard small X as the pupil.", false, "a standard one that is trained"],
    ["We run it beside a standard small X.", true, "a standard one beside it"],
    ["We keep the previous map and an X for it.", false, "another noun phrase"],
    ["We drop the previous map and X.", true, "the same noun phrase"],
    ["We adapt the existing X.", false, "what is taken on"],
    ["We see that one is better than A and X outperforms B.", false, "a winner"],
    ["We adopt a state-of-the-art X.", false, "taken over"],
    ["It tops the state-of-the-art X.", true, "the best so far"],
    ["Next to the baselines, our X learns.", false, "own, behind baselines"],
    ["It explains even non-X models.", true, "denied"],
    ["It explains all X models.", false, "not denied"],
    ["We find that certain X models fare equally well.", true, "rivals named no closer"],
    ["We find that certain X models learn syntax.", false, "no rivals"],
  ];
  for (const [sentence, expected, why] of cases) {
    const [text, at] = placeOf(sentence);
    assert.equal(isOtherSide(text, at, at + 1), expected, why);
  }
});

Deno.test("isAside() finds what a sentence turns against", () => {
  const cases: [string, boolean, string][] = [
    ["Unlike A or X, it learns.", true, "before the comma"],
    ["Unlike A, we learn X.", false, "behind it"],
    ["It learns X, unlike A.", false, "at the end"],
  ];
  for (const [sentence, expected, why] of cases) assert.equal(isAside(...placeOf(sentence)), expected, why);
});

Deno.test("isTriedOn() finds what a method is tried on", () => {
  const cases: [string, boolean, boolean, string][] = [
    ["We evaluate it on X.", false, true, "evaluated on"],
    ["It is validated on a task using X.", false, false, "validated with it"],
    ["It works across architectures (A, X).", false, true, "across a list"],
    ["We train several architectures, including X.", false, false, "the models of a study"],
    ["On a classic X, it is best.", false, true, "at the head"],
    ["It is tested on deep networks (A, X).", false, true, "on a list"],
    ["It is based on deep networks (A, X).", false, false, "based on a list"],
    ["On the second level, a small X learns.", false, false, "another head"],
    ["The gain transfers to X.", false, true, "transfers to"],
    ["It reaches 30.9% AP with X.", true, true, "a score with a model's name"],
    ["It reaches 30.9% AP with X.", false, false, "a score with a mechanism"],
    ["It gains 3% with a ST-X tagger.", true, true, "a score with a longer name"],
    ["It has a 2B model based on X.", true, false, "a size"],
    ["We see gains with A, X, and B as the underlying models.", true, true, "the models below"],
    ["On tasks such as A and B, our X wins.", false, false, "behind a list of tasks"],
    ["It fuses AMSR-2 data with X.", true, false, "a digit in a name"],
    ["It enhances the accuracy of small X.", false, true, "what it is added to"],
    ["It enhances the accuracy with X.", false, false, "what it is made of"],
    ["It plugs into existing X.", false, true, "plugs into"],
    ["It is a plug-and-play X.", false, false, "plugs in itself"],
    ["Its use for X training, however, is new.", true, true, "for the training of a model"],
    ["We propose X training.", true, false, "its training proposed"],
    ["It cuts the X training time.", true, true, "by its training time"],
    ["It does well on tasks from the Big X benchmark.", false, true, "in a name of test data"],
    ["It leads on X datasets.", false, true, "data by that name"],
    ["It reads datasets with X.", false, false, "read with it"],
    ["The accuracy of X is clearly raised by it.", true, true, "raised by it"],
    ["The accuracy of X is studied.", true, false, "studied, not raised"],
    ["We ran experiments with X as the backbone.", true, true, "a backbone in experiments"],
    ["Through experiments on A with B and X with C, we see it.", true, true, "in a list of experiments"],
    ["Through experiments we see how A, B and X learn.", true, false, "behind experiments"],
    ["We build it with X as the backbone.", true, false, "a backbone of its own"],
    ["It has a 13% reduction in the size of X.", true, true, "made smaller"],
    ["It compresses A by 3x and X by 2x.", true, true, "made smaller by that"],
    ["It compresses maps with an X by hand.", true, false, "no amount"],
    ["It is validated and based on X.", false, false, "based on"],
    ["We train networks, including X.", true, false, "to train, not on"],
    ["It has a 13% reduction by means of pruned X.", false, false, "made small with it"],
  ];
  for (const [sentence, isName, expected, why] of cases) {
    const [text, at] = placeOf(sentence);
    assert.equal(isTriedOn(text, at, at + 1, isName), expected, why);
  }
});
