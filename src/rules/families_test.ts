import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFamilies } from "./families.ts";
import { compileFamilies, parseFamilyTable } from "./family_table.ts";
import { textOf } from "./text.ts";

const FAMILIES_JSON = new URL("../../data/families.json", import.meta.url);
const FAMILIES = compileFamilies(
  parseFamilyTable(JSON.parse(readFileSync(FAMILIES_JSON, "utf8")), "families.json"),
);

function read(abstract: string, title = "A Study"): [subject: string[], mentioned: string[]] {
  const { subject, mentioned } = readFamilies(
    [textOf("title", title), textOf("abstract", abstract)],
    FAMILIES,
  );
  return [subject, mentioned];
}

Deno.test("readFamilies() tells what a paper is about from what it speaks of", () => {
  const cases: [string, [string[], string[]], string][] = [
    ["We propose a cross-attention module.", [["attention"], []], "proposed"],
    ["We propose a 3D ConvNet formulation.", [["convolution"], []], "a formulation is no formula"],
    ["Our model is built on ResNet-50.", [["convolution"], []], "built on"],
    ["Long texts are hard. RNNs are slow. We use Mamba.", [["ssm"], ["recurrent"]], "background"],
    ["We propose T. It outperforms CNNs and LSTMs.", [[], ["convolution", "recurrent"]], "a comparison"],
    [
      "We study rivals such as CNNs against baselines. It uses attention.",
      [["attention"], ["convolution"]],
      "examples",
    ],
    ["We present a module. We evaluate it on ResNets.", [[], ["convolution"]], "only tried on"],
    ["We present a module. We then evaluate our method with ResNets.", [[], ["convolution"]], "tried with"],
    [
      "We read maps. We label them. Experimental results show that the YOLOv12 model achieves 98%.",
      [["convolution"], []],
      "the winner of experiments",
    ],
    [
      "We read maps. We label them. Experimental results show that YOLOv12 achieves the best score.",
      [["convolution"], []],
      "the best of several",
    ],
    [
      "We read maps. We label them. Experimental results show that YOLOv12 achieves a score of 98%.",
      [[], ["convolution"]],
      "one of several",
    ],
    ["We propose T. It reaches 98%, approaching CNNs.", [[], ["convolution"]], "approached"],
    [
      "We read maps. We label them. Experimental results show that YOLOv12 with it achieves 98%.",
      [[], ["convolution"]],
      "a winner by something else",
    ],
    [
      "We read maps. We label them. To evaluate it, we propose four models such as CNNs and LSTMs.",
      [["convolution", "recurrent"], []],
      "proposed for a trial",
    ],
    ["We beat the variant without attention.", [[], []], "an ablation"],
    ["We propose a mixer without attention.", [["attention-free"], []], "a mixer"],
    [
      "We present a module. Our comprehensive experiments on two tasks and networks (ResNets) agree.",
      [[], ["convolution"]],
      "in experiments",
    ],
    [
      "We survey maps. Comprehensive experiments are run to analyse gates and CNNs.",
      [["convolution"], []],
      "analysed in experiments",
    ],
    ["We survey maps. We also test a map and design a small CNN.", [["convolution"], []], "designed beside"],
    ["We use linear recurrent neural networks (RNNs).", [["linear", "recurrent"], []], "an acronym in two"],
    ["We train Fully Connected Neural Networks (FCNN).", [[], []], "an acronym of something else in part"],
    ["We sharpen images with a 3 x 3 convolution.", [[], []], "a filter by hand"],
    ["We sharpen images with a learned convolution.", [["convolution"], []], "a filter that is learned"],
    ["We join gates and a recurrent branch in one network.", [["recurrent"], []], "recurrent in a network"],
    ["We filter with the linear state space model.", [[], []], "control"],
    ["We stack state space models in layers.", [["ssm"], []], "layers"],
    ["We find a recurrent branch of such talk.", [[], []], "recurrent in talk"],
    ["We give an attention-free mixer.", [["attention-free"], []], "attention-free is no attention"],
    ["We propose a linear attention.", [["linear"], []], "the longest name counts"],
    ["Attention is costly here. We analyse its cost.", [["attention"], []], "what the abstract begins with"],
    [
      "We learn from statistical shape models (SSMs). We like SSMs.",
      [[], []],
      "an acronym of something else",
    ],
    ["We scan with state space models (SSMs).", [["ssm"], []], "an acronym of the family"],
    ["We present HQCNN, a tracker.", [[], []], "an acronym that only ends in the family's"],
    ["We present HQCNN, a convolutional tracker.", [["convolution"], []], "the family beside it"],
    ["We present PointCNN, a tracker.", [["convolution"], []], "a name that holds the family's"],
    ["We ran it on a Galaxy S6 phone.", [[], []], "a weak name alone"],
    [
      "We put S4 layers behind a convolution.",
      [["ssm", "convolution"], []],
      "a weak name beside another family",
    ],
    ["We share it at https://github.com/a/GRU-b.", [[], []], "a name in a URL"],
    ["We read texts of CNN/DailyMail.", [[], []], "a broadcaster"],
    ["We speed up LeafAttention2.", [["attention"], []], "a later version"],
    ["We fine-tune ColBERTv2 on maps.", [["attention"], []], "a model named after BERT"],
    ["We train a recurrent structure of neural units.", [["recurrent"], []], "one that is built"],
    ["We model neural codes of the recurrent structure.", [[], []], "one that something has"],
    ["We train recurrent spiking networks.", [["recurrent"], []], "spiking"],
    ["We compare recurrent and dense neural networks.", [["recurrent"], []], "recurrent and"],
    ["We find recurrent and rare talk in news.", [[], []], "recurrent and, of talk"],
    [
      "Large pre-trained video transformers are slow. We prune them.",
      [["attention"], []],
      "what the abstract begins with, behind adjectives",
    ],
    [
      "We present a module. It is good. It is evaluated on two models, VGG16 and AlexNet, using maps.",
      [[], ["convolution"]],
      "tried on models by name",
    ],
    ["We prune models like ResNet-50 and VGG.", [[], ["convolution"]], "examples of a sort"],
    ["Our models such as ResNet-50 win.", [["convolution"], []], "examples of one's own"],
    ["We train a spatial transformer network.", [[], []], "a warp"],
    ["We train a spatial attention network.", [["attention"], []], "no warp"],
    ["We learn maps from a Mamba-based teacher.", [[], ["ssm"]], "a teacher of others"],
    ["We propose T. It scales beyond full attention.", [[], ["attention"]], "what it is set against"],
    ["We propose layers under full attention. It wins.", [[], ["attention"]], "full attention"],
    ["We propose local/full attention.", [["attention"], []], "one of two parts"],
    ["We distill maps with ResNet-18 as the student model.", [[], ["convolution"]], "a student"],
    ["We use ResNet-18 as the encoder.", [["convolution"], []], "a part"],
    ["We test it by fine-tuning EfficientNet-B0 models on various data sources.", [
      [],
      ["convolution"],
    ], "what shows the worth of data"],
    ["We split texts by BERT tokenization.", [[], ["attention"]], "a tool by name"],
    ["We propose a BERT-based tokenizer.", [["attention"], []], "a tool of one's own"],
    ["We shrink memory by KV cache compression.", [[], []], "a smaller cache, all of it attended to"],
    ["We drop tokens by KV cache eviction.", [["sparse"], []], "fewer tokens attended to"],
    [
      "Search engines have long served transformers. We prune maps.",
      [[], ["attention"]],
      "a clause before it",
    ],
  ];
  for (const [abstract, expected, why] of cases) assert.deepEqual(read(abstract), expected, why);
});

Deno.test("readFamilies() takes the bare word for the special sort that the title names", () => {
  const cases: [string, string, string[], string][] = [
    ["Fast Linear Attention", "We propose T. Its attention is cheap.", ["linear"], "the bare word"],
    [
      "Fast Linear Attention",
      "We put self-attention behind it.",
      ["attention", "linear"],
      "a sort of its own",
    ],
    ["Fast KV Cache Eviction", "We rank heads by attention.", ["attention", "sparse"], "no word of the bare"],
    ["Fast RWKV", "We propose T. Its attention is cheap.", ["linear"], "a model's name"],
    ["Fast Texts", "We propose non-linear attention.", ["attention"], "no special sort"],
    [
      "Fast Linear Attention",
      "We serve hybrids that mix linear and standard attention.",
      ["attention", "linear"],
      "a hybrid",
    ],
    ["Fast Linear Attention", "We add to hybrids and to attention.", ["linear"], "beside hybrids"],
    ["Fast Linear Attention", "We drop linear and standard attention.", ["linear"], "no hybrid"],
    ["Fast Texts", "We mix linear attention and attention.", ["attention", "linear"], "not in the title"],
  ];
  for (const [title, abstract, expected, why] of cases) {
    assert.deepEqual(read(abstract, title)[0], expected, why);
  }
});

Deno.test("readFamilies() takes local attention for sparse where the text says that less costs less", () => {
  assert.deepEqual(read("We use local attention at linear cost.")[0], ["sparse"]);
  assert.deepEqual(read("We use local attention around each eye.")[0], ["attention"]);
  assert.deepEqual(read("We mend a local attention bias at low cost.")[0], []);
});

Deno.test("readFamilies() takes a title for the subject", () => {
  const cases: [string, [string[], string[]], string][] = [
    ["Deep State-Space Models for Maps", [["ssm"], []], "its subject"],
    ["Small Maps Outperform LSTMs", [[], ["recurrent"]], "what it sets it against"],
    ["Reading beyond Maps: CNNs that Fold", [["convolution"], []], "behind a colon"],
    ["A Gating Module for Small CNNs", [[], ["convolution"]], "what a module is for"],
    ["A Gating Module for CNN Pruning", [["convolution"], []], "what a module does"],
    ["A Gating Module: CNNs for Maps", [["convolution"], []], "behind a module's colon"],
    ["Training ResNet in 15 Minutes", [[], ["convolution"]], "what is trained so fast"],
    ["Training ResNet in Fifteen Steps", [["convolution"], []], "no time"],
    ["Training with Attention in 15 Minutes", [["attention"], []], "no model's name"],
  ];
  for (const [title, expected, why] of cases) assert.deepEqual(read("We like it.", title), expected, why);
});

Deno.test("readFamilies() does not count everyday senses", () => {
  for (
    const abstract of [
      "We study X, which has attracted increasing attention.",
      "We restrict our attention to trees.",
      "We pay special attention to detail.",
      "It has received much attention from the community, and we like it.",
      "We note that this requires urgent attention.",
      "We model power transformers and transformer windings.",
      "We plan grids of lines, transformers and loads.",
      "We follow up on work that has been given hardly any attention.",
      "We give it strong attention.",
      "We note that this has drawn attentions from industry.",
      "We turn the model's attention toward rare events.",
      "We design maps with attention to privacy.",
      "We read a user's intention and point of attention.",
      "We split the mind into perception, attention and memory.",
      "We score texts by BERT score.",
      "We study what focuses the community's attention on leaves.",
      "We study the joint attention of infants.",
      "We mend models of human co-attention.",
      "We teach a model to direct visual attention.",
      "Our tool helps users to be more attentive to the content.",
    ]
  ) assert.deepEqual(read(abstract), [[], []], abstract);
});

Deno.test("readFamilies() counts senses that only look like everyday ones", () => {
  for (
    const abstract of [
      "We find strong transformers in all tasks.",
      "We propose a visual attention module.",
      "We compute the attention of each head.",
      "We design maps with cross-attention to views.",
      "We fuse perception through attention.",
      "We score texts with BERT.",
      "We refine tokens in joint attention layers.",
      "We find states directly through attention to tokens.",
      "We train a Bayesian transformer.",
      "We steer cross-attention toward rare events.",
    ]
  ) assert.deepEqual(read(abstract), [["attention"], []], abstract);
});

Deno.test("readFamilies() shows the words that decided", () => {
  const { evidence } = readFamilies(
    [textOf("title", "T"), textOf("abstract", "We use self-attention.")],
    FAMILIES,
  );
  assert.deepEqual(evidence, [{
    family: "attention",
    field: "abstract",
    start: 7,
    end: 21,
    quote: "self-attention",
  }]);
});

Deno.test("readFamilies() reads names of models, statistical models and what a method is tried on", () => {
  const cases: [string, [string[], string[]], string][] = [
    ["We use a Perceiver.", [["attention"], []], "a model that attends"],
    ["We study the UNET denoiser.", [["convolution"], []], "capitals"],
    ["We propose a block-wise attention of adaptive sparsity.", [["sparse"], []], "attending to fewer"],
    ["We propose a block-wise attention.", [["attention"], []], "blocks alone"],
    ["We learn state-space models with deep kernels.", [["ssm"], []], "a network"],
    ["We learn Gaussian process state-space models with deep kernels.", [[], []], "statistics"],
    [
      "We propose T. It is fast. It is good. We first demonstrate T with a ViT.",
      [[], ["attention"]],
      "tried on",
    ],
    [
      "We propose T. It is fast. It is good. In particular, on a ViT, it wins.",
      [[], ["attention"]],
      "in particular",
    ],
    ["We propose T, enabling its integration into transformer backbones.", [[], ["attention"]], "a host"],
    ["Our module is built on top of the Transformer.", [["attention"], []], "built on"],
    ["Our module is placed on top of the Transformer.", [[], ["attention"]], "a host below"],
    ["We note a lack of attention to the abilities of people.", [[], []], "the everyday sense"],
  ];
  for (const [abstract, expected, why] of cases) assert.deepEqual(read(abstract), expected, why);
});
