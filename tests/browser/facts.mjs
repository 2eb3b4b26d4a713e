// Every fact of the published source text, read out of it by hand, sentence by sentence, with the
// words by which a reader finds it on the site in each language.
//
// `words` must all stand in one passage (a list item, a paragraph, a section of a few lines). They
// are beginnings of words where the sentence around them may be put otherwise. `phones` must be
// links in that passage, and `links` addresses that it leads to. Quotes of any shape and spaces of
// any width are the same. On a page that is about the matter as a whole (`about`) the page is the
// passage.

/** The page that tells the procedure. */
const PROCEDURE = 'procedures/appeal.html';

/** The most characters that a passage may have, lest its words be scattered over a page. */
export const PASSAGE = 700;

/** A phone as the source writes it, and the address that dials it. */
export const PHONES = {
  1414: 'tel:1414',
  // Never `tel:+7800…`: the international form leads to another country.
  '8-800-080-7777': 'tel:88000807777',
  87212504066: 'tel:+77212504066',
  87214950962: 'tel:+77214950962',
};

const facts = (sentence, list) =>
  list.map((fact) => ({ sentence, pages: [PROCEDURE], about: [], ...fact }));

export const FACTS = [
  ...facts('1: where to ask about the procedure', [
    {
      fact: 'the information service of the call-centre of the «electronic government» tells of the procedure by phone',
      kk: [
        'шағымдану тәртібі туралы ақпарат',
        '«электрондық үкімет» call-орталығының ақпараттық-анықтамалық қызмет',
        'телефон',
      ],
      ru: [
        'информаци',
        'о порядке обжалования',
        'информационно-справочн',
        'call-центра «электронного правительства»',
        'телефон',
      ],
      phones: ['1414', '8-800-080-7777'],
    },
    {
      fact: 'the call is free',
      kk: ['тегін'],
      ru: ['бесплатн'],
      phones: ['8-800-080-7777'],
    },
  ]),
  ...facts('2: when, and to whom by choice', [
    {
      fact: 'one may complain on disagreeing with the result of a service, or for rude treatment',
      kk: ['көрсетілген мемлекеттік қызмет', 'нәтиже', 'келіспе', 'дөрекі қызмет'],
      ru: ['соглас', 'с результат', 'оказанной государственной услуги', 'обслуж', 'некорректн'],
    },
    {
      fact: 'the complainant chooses: the head of the provider, the akim, or the portal',
      kk: ['таңда', 'берушінің басшысы', 'әкім', 'портал'],
      ru: ['выб', 'руководител', 'аким', 'портал'],
    },
    {
      fact: 'a complaint may go to the head of the provider',
      kk: ['көрсетілетін қызметті берушінің басшысы'],
      ru: ['руководител', 'услугодателя'],
    },
    {
      fact: 'a complaint may go to the akim of the territorial unit',
      kk: ['тиісті әкімшілік-аумақтық бірлік', 'әкім'],
      ru: ['аким', 'соответствующей административно-территориальной единицы'],
    },
    {
      fact: 'a complaint may go through the portal egov.kz',
      kk: ['портал', 'egov.kz'],
      ru: ['портал', 'egov.kz'],
      links: ['https://egov.kz'],
    },
  ]),
  ...facts('3: the court', [
    {
      fact: 'on disagreeing with the result one has the right to go to court, in the order set by law',
      kk: [
        'нәтижелерімен келіспеген жағдайда',
        'заңнамада белгіленген тәртіппен сотқа жүгінуге құқылы',
      ],
      ru: [
        'несогласия с результатами',
        'право обратиться в суд в установленном законодательством порядке',
      ],
    },
  ]),
  ...facts('4: to whom it is addressed', [
    {
      fact: 'a complaint is addressed to the official competent to decide its questions',
      kk: ['құзыретіне', 'қойылған мәселелерді шешу кіретін лауазымды тұлғаға'],
      ru: ['должностному лицу, в компетенцию которого входит разрешение поставленных', 'вопросов'],
    },
  ]),
  ...facts('5: what it gives of the complainant', [
    {
      fact: 'surname, name, and patronymic if the identity document has it',
      kk: ['тегі, аты, әкесінің аты (жеке басын куәландыратын құжатта бар болса)'],
      ru: ['фамилия, имя, отчество', '(при наличии в документе, удостоверяющем личность)'],
    },
    { fact: 'postal address', kk: ['пошталық мекенжайы'], ru: ['почтовый адрес'] },
    { fact: 'date of filing', kk: ['шағым берілген күн'], ru: ['дата подачи жалобы'] },
    {
      fact: 'signature',
      kk: ['көрсетілетін қызметті алушының қолы'],
      ru: ['подпись услугополучателя'],
    },
  ]),
  ...facts('6: what it gives of the matter', [
    {
      fact: 'position, surname and initials of the officials whose acts or inaction are complained of',
      kk: [
        'әрекеттеріне немесе әрекетсіздігіне',
        'лауазымды адамдардың лауазымы, тегі және аты-жөні',
      ],
      ru: [
        'должность, фамилии и инициалы должностных лиц',
        'действия или бездействи',
        'обжалуются',
      ],
    },
    {
      fact: 'motives and demands',
      kk: ['жүгіну себептері мен талаптары'],
      ru: ['мотивы обращения и требования'],
    },
  ]),
  ...facts('7: handing it in', [
    {
      fact: 'it may be handed in at the office of the provider',
      kk: ['көрсетілетін қызметті берушінің кеңсесіне', 'тапсыр'],
      ru: ['в канцелярию услугодателя', 'сда'],
    },
    {
      fact: 'the proof of acceptance is a talon with date, time, surname and initials of the official who accepted it',
      kk: [
        'қабылданғанын',
        'раста',
        'талон',
        'күні мен уақыты',
        'шағымды қабылдаған лауазымды адамның тегі мен аты-жөні',
      ],
      ru: [
        'подтверждением принятия жалобы',
        'талон',
        'даты и времени',
        'фамилии и инициалов должностного лица, принявшего жалобу',
      ],
    },
    {
      fact: "progress is learnt from the officials of the provider's office",
      kk: [
        'шағымды қарау барысы туралы ақпарат',
        'тиісті көрсетілетін қызметті беруші кеңсесінің лауазымды адамдарынан',
      ],
      ru: [
        'о ходе рассмотрения жалобы',
        'у должностных лиц канцелярии соответствующего услугодателя',
      ],
    },
  ]),
  ...facts('8: sending it through the portal', [
    {
      fact: 'the personal cabinet shows the marks: delivery, registration, execution, result',
      kk: [
        'портал',
        'шағымды қарау барысы туралы ақпарат',
        'жеткізілгені',
        'тіркелгені',
        'орындалуы',
        'қарау нәтижесі туралы белгі',
        '«жеке кабинетінде»',
      ],
      ru: [
        'портал',
        'о ходе рассмотрения жалобы',
        'отметка о доставке',
        'регистрации',
        'исполнении',
        'результате рассмотрения',
        '«личном кабинете»',
      ],
    },
  ]),
  ...facts('9: the laws', [
    {
      fact: 'complaints are considered in the order and time set by the law of 12 January 2007 on considering appeals',
      kk: [
        'тәртіппен және мерзімдерде',
        '«Жеке және заңды тұлғалардың өтініштерін қарау тәртібі туралы»',
        'Қазақстан Республикасы',
        '2007 жылғы 12 қаңтар',
      ],
      ru: [
        'в порядке и сроки',
        '«О порядке рассмотрения обращений физических и юридических лиц»',
        'Закон Республики Казахстан',
        '12 января 2007 года',
      ],
    },
    {
      fact: 'that law is out of force since 1 July 2021, and the notice names the code in its place',
      kk: [
        '«Жеке және заңды тұлғалардың өтініштерін қарау тәртібі туралы»',
        '2021 жылғы 1 шілде',
        'күшін жойды',
        'Әкімшілік рәсімдік-процестік кодекс',
      ],
      ru: [
        '«О порядке рассмотрения обращений физических и юридических лиц»',
        'Утратил силу',
        '1 июля 2021 года',
        'Административный процедурно-процессуальный кодекс',
      ],
    },
    {
      fact: 'with the features set by article 25 of the law of 15 April 2013 on state services',
      kk: [
        'ерекшеліктер ескеріле отырып',
        '«Мемлекеттік көрсетілетін қызметтер туралы»',
        'Қазақстан Республикасы',
        '2013 жылғы 15 сәуір',
        '25-ба',
      ],
      ru: [
        'с учётом особенностей',
        '«О государственных услугах»',
        'Республики Казахстан',
        '15 апреля 2013 года',
        'стать',
        '25',
      ],
    },
  ]),
  ...facts('10: where to ask for more', [
    {
      fact: 'the unified contact centre',
      kk: ['бірыңғай байланыс орталығы'],
      ru: ['единый контакт-центр'],
      phones: ['1414'],
    },
    {
      fact: "the department of the agency for Karaganda region, under the source's name",
      about: ['offices/civil-service-department-karaganda.html'],
      kk: [
        'Қазақстан Республикасы Мемлекеттік қызмет істері және сыбайлас жемқорлыққа қарсы іс-қимыл агенттігінің Қарағанды ' +
          'облысы бойынша департаменті',
        'қосымша ақпарат',
      ],
      ru: [
        'Департамент Агентства Республики Казахстан по делам государственной службы и противодействию коррупции по ' +
          'Карагандинской области',
        'дополнительн',
      ],
      phones: ['87212504066'],
    },
    {
      fact: "the akim's office of Osakarov district",
      pages: [PROCEDURE, ''],
      about: ['offices/osakarov-akim-office.html'],
      kk: ['«Осакаров ауданы әкімінің аппараты» ММ'],
      ru: ['ГУ «Аппарат акима Осакаровского района»'],
      phones: ['87214950962'],
    },
    {
      fact: 'they give additional information on the procedure of complaining of a state service',
      kk: ['мемлекеттік қызмет көрсетуге шағымдану тәртібі туралы қосымша ақпарат'],
      ru: ['дополнительн', 'информаци', 'о порядке обжалования оказания государственной услуги'],
      phones: ['87214950962'],
    },
  ]),
  ...facts('the acts: what the code and the law say, by their articles', [
    {
      fact: 'the silence of the first body is a refusal (91, part 2)',
      kk: ['орган сұрағаныңызды', 'бас тарту деп есептеледі', '91-баптың 2-бөлігі'],
      ru: ['орган не сделал того', 'считается отказом', 'часть 2 статьи 91'],
    },
    {
      fact: 'a late complaint is accepted, and its reasons can be a ground to refuse satisfaction (92, part 3)',
      kk: [
        'үш айдан кешіктірілмей',
        'қабылдаудан бас тартуға негіз болмайды',
        'қанағаттандырудан бас тарту',
        '92-бап',
      ],
      ru: [
        'не позднее трёх месяцев',
        'нельзя отказать в приёме',
        'отказать в её удовлетворении',
        'статья 92',
      ],
    },
    {
      fact: 'a misdirected letter is forwarded within three working days, and the person is told (65)',
      kk: ['3 жұмыс күні ішінде тиісті органға жолдап, сізге хабарлайды', '65-бап'],
      ru: ['в течение 3 рабочих дней перешлёт', 'известит вас', 'статья 65'],
    },
    {
      fact: 'a complaint is filed with the body complained of, and considered by its superior (91, parts 3 and 4)',
      kk: [
        'шағым жасалатын органға беріледі',
        'шағымды қарайтын органға жібереді',
        'жоғары тұрған орган',
        '91-баптың 3–4-бөліктері',
      ],
      ru: [
        'обжалуются',
        'в орган, рассматривающий жалобу',
        'вышестоящий орган',
        'части 3–4 статьи 91',
      ],
    },
    {
      fact: 'the talon has the position of who accepted; what came on a day off is registered on the next working day (64)',
      kk: ['бірегей нөмірі', 'лауазымы', 'демалыс күні', 'келесі жұмыс күні тіркеледі', '64-бап'],
      ru: [
        'уникальный номер',
        'должность принявшего',
        'в выходной день',
        'на следующий рабочий день',
        'статья 64',
      ],
    },
    {
      fact: 'what a letter lacks may be fixed, and a returned letter filed again (64)',
      kk: [
        'не жетіспейтінін айтып',
        'мерзім береді',
        'қайтарылады',
        'қайтадан беруге болады',
        '64-баптың 6–8-бөліктері',
      ],
      ru: [
        'чего-то не хватает',
        'даст срок',
        'письмо вернут',
        'подать снова',
        'части 6–8 статьи 64',
      ],
    },
    {
      fact: 'a private provider owes no talon',
      kk: ['жекеменшік', 'талон беруге міндетті емес'],
      ru: ['частный услугодатель выдавать талон не обязан'],
    },
    {
      fact: 'filing suspends, but for the cases that the law names (96)',
      kk: ['тоқтатыла тұрады', 'кірмейтін жағдайларды', '96-бап'],
      ru: ['приостанавливает исполнение', 'исключения', 'статья 96'],
    },
    {
      fact: 'five working days at who rendered the service (law, 25)',
      kk: ['5 жұмыс күні', '25-бабының 2-тармағы'],
      ru: ['5 рабочих дней', 'пункт 2 статьи 25'],
    },
    {
      fact: 'fifteen at the authorised body (law, 25)',
      kk: ['уәкілетті орган', '15 жұмыс күні', '25-бабының 2-тармағы'],
      ru: ['уполномоченный орган', '15 рабочих дней', 'пункт 2 статьи 25'],
    },
    {
      fact: 'twenty for any other complaint (99)',
      kk: ['20 жұмыс күні', '99-баб'],
      ru: ['20 рабочих дней', 'статья 99'],
    },
    {
      fact: 'a term of the law may be extended by ten, and the person is told within three',
      kk: ['10 жұмыс күн', '3 жұмыс күні ішінде хабарлайды', '25-бабының 4-тармағы'],
      ru: ['не более чем на 10 рабочих дней', 'в течение 3 рабочих дней', 'пункт 4 статьи 25'],
    },
    {
      fact: 'the edition of the law that was read',
      kk: ['2019 жылғы 25 қарашадағы редакциясы оқылды'],
      ru: ['прочитана редакция от 25 ноября 2019 года'],
    },
    {
      fact: 'no decision within the term of the code is a refusal (100, part 5); another body or the court then (100, part 6)',
      kk: [
        'кодексте белгіленген мерзімде шешім қабылданбаса',
        'бас тартылды деп есептеледі',
        'басқа органға немесе сотқа',
        '100-баптың 4–6-бөліктері',
      ],
      ru: [
        'решение не принято в срок, установленный кодексом',
        'отказано',
        'другой орган',
        'в суд',
        'части 4–6 статьи 100',
      ],
    },
    {
      fact: 'the court after the complaint (91, part 5), within a month of the decision, or of the end of the term (136)',
      kk: [
        'сотқа шағым жасалғаннан кейін',
        '91-баптың 5-бөлігі',
        'табыс етілген күннен бастап бір ай',
        'мерзімі өткен күннен бастап бір ай',
        '136-бап',
      ],
      ru: [
        'в суд обращаются после жалобы',
        'часть 5 статьи 91',
        'в течение месяца со дня вручения',
        'по истечении срока',
        'статья 136',
      ],
    },
    {
      fact: 'electronic complaints go to eOtinish, and which kind is chosen there',
      kk: ['жолданымның түрін', 'Жалоба по вопросам оказания государственных услуг'],
      ru: ['вид обращения', 'Жалоба по вопросам оказания государственных услуг'],
    },
  ]),
];
