import type { Stretch } from "./sentences.ts";
import type { Text } from "./text.ts";

/** A benchmark, data set or task that a text names after a preposition. */
export interface DatasetName extends Stretch {
  /** The names one by one: "A, B, and C" has three. */
  names: string[];
  /** Whether the text calls it a data set, benchmark or the like. */
  isCalled: boolean;
  /** Whether the sentence begins with it: "On X, we ...". */
  leads: boolean;
  /** Lower-case tasks ("object detection") weigh less than names. */
  isTask: boolean;
}

const NAME =
  "(?:[A-Z][A-Za-z0-9]*(?:[-.\\/+_'!&][A-Za-z0-9]+)*|[a-z]{0,3}[A-Z0-9]+[A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*|[0-9]+[A-Z][A-Za-z0-9]+)";
const TAIL = "(?: (?:minival|test-dev|val|test|dev|testset|v\\d))?";
const FULL = `${NAME}(?: (?:${NAME}|\\d{2,4}))*(?![A-Za-z0-9]*@)${TAIL}`;
const KIND =
  "(?: (?:classification|retrieval|detection|segmentation|image|video|text|medical|test|validation|evaluation|public|OOD|semantic|long-form|multimodal|object|real-world|clinical|[A-Z][a-z]+))*? (datasets?|data ?sets?|benchmarks?|corpus|corpora|challenge|test ?sets?|test-dev|val(?:idation)? ?sets?|tasks?|leaderboard|suite)";
const LEAD =
  "(?:the |both |all |our |challenging |public |popular |real-world |widely[- ]used |standard |large-scale |unseen |held-out |official |recent |competitive |open-vocabulary |in-domain |novel |new |English |internal |long-horizon |diverse |[a-z]+ tasks like |tasks like |datasets? such as |benchmarks? such as |benchmarks? like |datasets? like |unsupervised |(?:validation|val|test|testing) (?:sets?|splits?) of )*";
const NAMED = new RegExp(
  `\\b(?:on|across|for|in|with|On|In|For|Across) ${LEAD}(?:(?!with|by|of|and|using|from|to|than|via|over|on|for|in|a|an)[a-z-]+ ){0,2}?(${FULL}(?:(?: ?, and |, | and | & |\\/)(?:the )?(?:${FULL}|test-dev))*)(?:${KIND})?`,
  "g",
);
const CALLED = new RegExp(
  `\\b(?:on|across|for|in|On|In|Across) (?:the |our )?((?:[a-z0-9]+-?[a-z0-9]+ ){1,3})(benchmark|dataset|corpus|challenge|test set)\\b`,
  "g",
);
const CALLS = /benchmark|dataset|corpus|challenge|test set/;
const BRACKETED = new RegExp(
  `\\b(?:on|across|for|in|On|In|Across) [^().;]{3,80} ?\\((?:e\\.g\\.,? |i\\.e\\.,? |including )?(${FULL}(?:(?:, and |, | and )${FULL})*)\\)`,
  "g",
);
const TASK =
  /\b(?:on|for|in|For|On|In) (?:the |terms of |downstream |various |tasks like |tasks of |challenging )*((?:[a-z][a-z-]+ ){0,3}(?:segmentation|detection|classification|recognition|generation|translation|summarization|answering|retrieval|completion|reconstruction|estimation|tracking|prediction|forecasting|reasoning|navigation|manipulation|captioning|parsing|recovery|registration|restoration|synthesis|suggestion|grounding|diagnosis|screening))\b/g;
const USED_FOR_TRAINING =
  /(?:trained|training|tuned|based|built|train|finetuned|focus|focused|relying|initialized) $/;
const LONGEST = 1500;
const ACTS =
  /^(?:'s)? (?:[a-z]+ly )?(?:achiev|attain|obtain|outperform|improv|reach|surpass|reduc|yield|deliver|gets|sets|is |has |was |shows?|maintain|raises|lifts|scores|exceeds|gains|beats|matches|boosts|we )/;
const NO_NAME =
  /^(?:SOTA|SoTA|GPUs?|CPUs?|LLMs?|VLMs?|MLLMs?|AI|ML|CNNs?|We|The|This|It|Our|In|On|These|BERTs?|Transformers?|SFT|RL|RLHF|FLOPs|API|KV|Unlike|Moreover|However|Extensive|Experiments|Results|NVIDIA|A100|H100|PyTorch|Python|GPT-?[0-9o.]*[a-z]*|4K|2K|8K|January|February|March|April|May|June|July|August|September|October|November|December|Figure|Table|Section|IoT|EEG|ECG|MRI|CT|SNNs?|DNNs?|RNNs?|GNNs?|ViTs?|NLP|CV|OOD|FPS|F1|AUC|AUROC|Top-1|WER|SSIM|PSNR|mAP|mIoU|FID|MAE|RMSE|BLEU|ROUGE)$/;
/** Models, optimisers and hardware that something was tried with, and sizes of models. */
const MODEL =
  /^(?:(?:Code)?(?:LLaMA|Llama|LLAMA)|Qwen|Gemma|Mi[sx]tral|DeepSeek|GPT|ChatGPT|Claude|Gemini|Grok|Phi-?\d|(?:Wide)?ResN[eE][xX]?t|VGG|DenseNet|EfficientNet|MobileNet|ConvNe[xX]t|ViT|(?:[A-Z][a-z]*|Ro|De|Distil|Al)?BERTa?|T5|FLAN|Flan|BART|XLNet|XLM|Swin|YOLO|Dei?T|SiT|OPT|Pythia|Mamba|Whisper|SAM|DINO|SimCLR|LLaVA|InternVL|Falcon|Vicuna|Alpaca|SDXL|Stable Diffusion|FLUX|NeRF|U-?Net|LSTM|GRU|RNN|SGD|Adam|PPO|GRPO|DPO|SAC|DQN|NVIDIA|Nvidia|RTX|Jetson|Raspberry|Intel|AMD|TPU|iPhone|Multimodal Large|Large Language|Large Vision)(?![a-z]*(?:Eval|Bench))|^\d+(?:\.\d+)?[BM]$|^[45]G$/;
const ACRONYM = /^[A-Z]{2,5}$/;
const GENERIC =
  /^(?:(?:the|our|several|various|multiple|many|public|popular|standard|benchmark|different|two|three|four|five|six|seven|eight|real-world|these|those|all|both|large-scale|challenging|diverse|publicly|available|widely-used|existing|synthetic|real|same|new|test|held-out|this|each|any|common|unseen|downstream|such|other|single|small|whole|entire|full|original|external|official|and|competitive|recent|combined|large|open|custom|private|proprietary|unique) ?)+$/;

function namesOf(listed: string): string[] {
  return listed.split(/ ?, and |, | and | & /).map((name) => name.replace(/^the /, "").trim()).filter((
    name,
  ) => name !== "" && !NO_NAME.test(name) && !MODEL.test(name));
}

/** Whether a text says in brackets what a short form stands for, as it does for methods and measures. */
function isExplained({ plain }: Text, name: string): boolean {
  return ACRONYM.test(name) && plain.includes(`(${name})`);
}

/** What a stretch of text names after "on", "for", "across" and the like, in order. */
export function datasetNamesIn(text: Text, start: number, end: number): DatasetName[] {
  const words = text.plain.slice(start, Math.min(end, start + LONGEST));
  const found: DatasetName[] = [];
  const add = (match: RegExpExecArray, listed: string, isCalled: boolean, isTask: boolean) => {
    const at = start + match.index + match[0].indexOf(listed);
    const names = isTask ? [listed.trim()] : namesOf(listed.trim());
    if (
      names.length > 1 &&
      ACTS.test(words.slice(match.index + match[0].length, match.index + match[0].length + 24))
    ) names.pop();
    if (/^with/.test(match[0]) && !isCalled) return;
    if (!isCalled && !/^on/i.test(match[0]) && names.length === 1 && isExplained(text, names[0]!)) return;
    if (USED_FOR_TRAINING.test(words.slice(Math.max(0, match.index - 14), match.index))) return;
    if (names.length === 0 || found.some((other) => other.start < at + listed.length && at < other.end)) {
      return;
    }
    found.push({ start: at, end: at + listed.length, names, isCalled, isTask, leads: match.index < 24 });
  };
  if (words.includes("(")) {
    for (const match of words.matchAll(BRACKETED)) add(match, match[1]!, true, false);
  }
  for (const match of words.matchAll(NAMED)) add(match, match[1]!, match[2] !== undefined, false);
  if (CALLS.test(words)) {
    for (const match of words.matchAll(CALLED)) {
      if (!GENERIC.test(match[1]!)) add(match, match[1]!, true, false);
    }
  }
  for (const match of words.matchAll(TASK)) add(match, match[1]!, false, true);
  return found.sort((a, b) => a.start - b.start);
}
