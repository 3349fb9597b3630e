/** Broken texts and the paragraphs they become; written for these tests in the forms that newspapers, web copies and files have. */

export interface RepairCase {
  readonly why: string;
  readonly raw: string;
  /** Paragraphs of the part `body`, whole. */
  readonly body: readonly string[];
}

/** A long first line, so that what follows is under the text's beginning and not over it. */
const OPENING =
  '3月6日上午，贵州代表团举行全体会议，审议政府工作报告，代表们踊跃发言，会场气氛热烈，记者纷纷举手提问。';

const after = (why: string, lines: readonly string[], body: readonly string[]): RepairCase => ({
  why,
  raw: [OPENING, ...lines].join('\n'),
  body: [OPENING, ...body],
});

export const REPAIR_CASES: readonly RepairCase[] = [
  after(
    'a paragraph cut in mid-word',
    ['我们将推进“双链融', '合”行动，打造新高地。'],
    ['我们将推进“双链融合”行动，打造新高地。'],
  ),
  after(
    'a paragraph cut after a comma',
    ['产业发展势头强劲，', '请问有何举措？'],
    ['产业发展势头强劲，请问有何举措？'],
  ),
  after(
    'a full stop at the beginning of a line',
    ['我们推进提质工程', '。会议结束。'],
    ['我们推进提质工程。会议结束。'],
  ),
  after('a closing quotation mark alone', ['苏敏说：“我们建设枢纽。', '”'], ['苏敏说：“我们建设枢纽。”']),
  after(
    'a quotation cut between its sentences',
    ['他说：“创新不能等。', '我们要快。”'],
    ['他说：“创新不能等。我们要快。”'],
  ),
  after(
    'a caption inside a sentence',
    ['会议由代表团团', '▲会议现场。 某某日报记者 高远 摄', '长余洋主持。'],
    ['会议由代表团团长余洋主持。'],
  ),
  after(
    'a slogan inside a sentence',
    ['会议由代表团团', '山海同心 奋楫争先', '长余洋主持。'],
    ['会议由代表团团长余洋主持。'],
  ),
  after(
    'an amount on the next line',
    ['景区接待游客60万人次，实现旅游收入', '5.8亿元，增长两成。'],
    ['景区接待游客60万人次，实现旅游收入5.8亿元，增长两成。'],
  ),
  after(
    'spaces of a scanner within words and numbers',
    ['记 者从自治 区获悉，应用场景达到6 12个，增长4 6.5%。'],
    ['记者从自治区获悉，应用场景达到612个，增长46.5%。'],
  ),
  after(
    'spaces that somebody wrote',
    ['会议由区长 王大明主持，2025 年新建场馆 12 个。'],
    ['会议由区长 王大明主持，2025 年新建场馆 12 个。'],
  ),
  after(
    'jump lines of two pages',
    ['去年，我省实施产业基地建设，', '下转A03版▶▶▶', '▶▶▶上接A02版', '增速领先。'],
    ['去年，我省实施产业基地建设，增速领先。'],
  ),
  after(
    'a jump in brackets in mid-word',
    ['推动高质量发', '（紧接第一版）展，再上台阶。'],
    ['推动高质量发展，再上台阶。'],
  ),
  after('转 and a page', ['推动高质量发', '（转第三版）', '展，再上台阶。'], ['推动高质量发展，再上台阶。']),
  after('转型 is no jump', ['加快转型升级，', '版图不断扩大。'], ['加快转型升级，版图不断扩大。']),
  after(
    'a headline that is set apart',
    ['会议结束。', '以开放促发展', '余洋代表说，要开放。'],
    ['会议结束。', '余洋代表说，要开放。'],
  ),
  after(
    'a signature behind the last sentence',
    ['会议在掌声中结束。（某某日报记者 林晓 整理）'],
    ['会议在掌声中结束。'],
  ),
  after('what stands under 相关阅读', ['会议结束。', '相关阅读', '某市部署招商', '某港吞吐量创新高'], ['会议结束。']),
  after(
    'entities and tags',
    ['&ldquo;一核三带&rdquo;&nbsp;<b>初步</b>成型。<br/>会议&amp;活动结束。'],
    ['“一核三带” 初步成型。', '会议&活动结束。'],
  ),
  after('invisible characters', ['高\u00ad质\u200b量\u202e发\ufeff展。\u0000'], ['高质量发展。']),
  after('ideographic indentation and CR LF', ['　　第一段。\r', '　　第二段。\r'], ['第一段。', '第二段。']),
  after('a form feed between pages', ['推动高质量发\f展，再上台阶。'], ['推动高质量发展，再上台阶。']),
  after(
    'a figure cut at its decimal point',
    ['银行业金融机构普惠小微企业贷款余额增长27.', '4%，利率下降。'],
    ['银行业金融机构普惠小微企业贷款余额增长27.4%，利率下降。'],
  ),
  after(
    'speaker lines stay apart',
    ['马骏：', '各位好！', '经济日报记者：请问目标？', '马骏：力争增长5%。'],
    ['马骏：', '各位好！', '经济日报记者：请问目标？', '马骏：力争增长5%。'],
  ),
  after('question and answer stay apart', ['问：目标是什么？', '答：增长5%。'], ['问：目标是什么？', '答：增长5%。']),
  after('numbered items stay apart', ['一是强产业。', '二是优环境。'], ['一是强产业。', '二是优环境。']),
  after(
    'Latin words keep their space',
    ['我们认真学习了会议材料，深入讨论了今后五年的the policy of', 'open markets，收获很大。'],
    ['我们认真学习了会议材料，深入讨论了今后五年的the policy of open markets，收获很大。'],
  ),
  after('stray spaces beside punctuation', ['会议 ， 圆满“ 结束 ” 。'], ['会议，圆满“结束”。']),
  after(
    'marks of a broadcast script say who speaks',
    ['[同期声] 全国人大代表 余洋：', '我们要走实走宽转化通道。', '[解说] 代表们认为，报告令人振奋。'],
    ['[同期声] 全国人大代表 余洋：我们要走实走宽转化通道。', '[解说] 代表们认为，报告令人振奋。'],
  ),
  after(
    'a label on a line of its own opens what is said',
    [
      '新华社记者：',
      '今年粮食怎么样？',
      '王明：',
      '丰收了。',
      '李华：',
      '仓库也满了。',
      '王明：',
      '谢谢大家。',
      '李华：',
      '再见。',
    ],
    ['新华社记者：今年粮食怎么样？', '王明：丰收了。', '李华：仓库也满了。', '王明：谢谢大家。', '李华：再见。'],
  ),
  after(
    'a line that announces a list is no label',
    ['现将事项公告如下：', '一是开仓。', '二是放粮。'],
    ['现将事项公告如下：', '一是开仓。', '二是放粮。'],
  ),
  after(
    'labels with their values on the next line',
    ['会议结束。', '来源：', '某某日报', '时间：', '地点：会议中心'],
    ['会议结束。', '时间：'],
  ),
  after(
    'a numbered paragraph that is cut is no heading',
    [
      '（三）着力加强生态保护治理，促进绿色低碳发',
      '展上开新局。启动攻坚行动。',
      '（四）着力改善民生',
      '教育、医疗水平提高。',
    ],
    ['（三）着力加强生态保护治理，促进绿色低碳发展上开新局。启动攻坚行动。', '教育、医疗水平提高。'],
  ),
  after(
    'a sentence about a reporter that is cut is no by-line',
    ['某某日报记者把话筒递给来自某地的种粮大户和农技人员请他们谈谈今年春耕备', '耕的打算。'],
    ['某某日报记者把话筒递给来自某地的种粮大户和农技人员请他们谈谈今年春耕备耕的打算。'],
  ),
  after(
    'half-width punctuation reads like full-width',
    ['余洋说,今年要推进改革,', '持续扩大开放.', '请问有何举措?'],
    ['余洋说,今年要推进改革,持续扩大开放.', '请问有何举措?'],
  ),
  {
    why: 'a text wrapped at a fixed width',
    raw: `${[
      '　　过去一年，面对复杂严峻的外部环境，我们坚持稳中求',
      '进、以进促稳，地区生产总值增长6.1%，规上工业增加值增',
      '长8.3%，一般公共预算收入突破百亿元。“三城联创”成效明',
      '显，“东海飞地”项目入选全国典型案例。',
      '　　产业升级步伐加快。实施“链主培育”工程，新增国家级',
      '专精特新“小巨人”企业12家。汽车零部件、医药化工、眼镜',
      '等产业集群加速壮大，市场主体突破二十万户，民营经济活',
      '力迸发。',
    ].join('\n')}\n`,
    body: [
      '过去一年，面对复杂严峻的外部环境，我们坚持稳中求进、以进促稳，地区生产总值增长6.1%，规上工业增加值增长8.3%，一般公共预算收入突破百亿元。“三城联创”成效明显，“东海飞地”项目入选全国典型案例。',
      '产业升级步伐加快。实施“链主培育”工程，新增国家级专精特新“小巨人”企业12家。汽车零部件、医药化工、眼镜等产业集群加速壮大，市场主体突破二十万户，民营经济活力迸发。',
    ],
  },
  {
    why: 'traditional characters and their quotation marks',
    raw: '行政長官在答問會上表示，「北部都會區」是未來發展的重\n點，「我們會成立『推進辦公室』。」他又指，「產業為先」是方向，社會各界應該攜手合作。',
    body: [
      '行政長官在答問會上表示，「北部都會區」是未來發展的重點，「我們會成立『推進辦公室』。」他又指，「產業為先」是方向，社會各界應該攜手合作。',
    ],
  },
  {
    why: 'a narrow column of a newspaper, wrapped in words and figures',
    raw: '某某代表团举行开放团\n组会议\n本报北京3月6日电（记\n者 林晓）3月6日下午，十\n四届全国人大四次会议某\n某代表团举行开放团组会\n议，记者参加。\n“新能源汽车产量去年突\n破160万辆，同比增长2\n5.6%。”代表余洋说。',
    body: [
      '本报北京3月6日电（记者 林晓）3月6日下午，十四届全国人大四次会议某某代表团举行开放团组会议，记者参加。',
      '“新能源汽车产量去年突破160万辆，同比增长25.6%。”代表余洋说。',
    ],
  },
  {
    why: 'a text with a blank line after every line',
    raw: '某市统计公报\n\n2026年3月20日\n\n2025年，面对复杂多变的外部环境，全市上下坚持稳中求进工作总基调，经济运\n\n行总体平稳、稳中有进，高质量发展取得新成效。\n\n年末全市常住人口512.3万人，比上年末增加2.1万人。',
    body: [
      '2025年，面对复杂多变的外部环境，全市上下坚持稳中求进工作总基调，经济运行总体平稳、稳中有进，高质量发展取得新成效。',
      '年末全市常住人口512.3万人，比上年末增加2.1万人。',
    ],
  },
];
