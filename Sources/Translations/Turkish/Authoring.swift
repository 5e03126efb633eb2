extension Turkish {
    static let authoring = #"""
# What 'imbik check' finds: files
warning: {0}
= uyarı: {0}
there is no readable file '{0}'
= okunabilen bir '{0}' dosyası yok
looked in {0}
= bakılan yer: {0}
the file is not UTF-8
= dosya UTF-8 değil
save it as UTF-8
= UTF-8 olarak kaydet
the lesson id '{0}' is taken by {1}
= '{0}' ders kimliğini {1} kullanıyor
the lesson has no translation to {0}, {1}
= dersin şu dile çevirisi yok: {0}, {1}
course
= kurs
languages: {0}
= diller: {0}
unknown language '{0}'
= bilinmeyen dil '{0}'
'{0}' is no folder name beside course.yml
= '{0}', course.yml yanında bir klasör adı değil
the lesson '{0}' stands here twice
= '{0}' dersi burada iki kez duruyor
# Its YAML
front matter
= ön bilgiler
cell options
= hücre seçenekleri
cell
= hücre
comment
= açıklama
exercise
= alıştırma
quiz
= soru
section
= bölüm
cell label
= hücre adı
quiz id
= soru kimliği
known keys: {0}
= bilinen anahtarlar: {0}
unknown key '{0}{1}' in the {2}
= {2}: bilinmeyen anahtar '{0}{1}'
the {0} has no '{1}{2}'
= {0}: '{1}{2}' eksik
a list of numbers
= bir sayı listesi
a mapping: lines of 'key: value'
= 'anahtar: değer' satırları
'{0}{1}' must be {2}, not {3}
= '{0}{1}' şu olmalı: {2}; yazılan: {3}
nothing stands in the {0}
= {0}: içinde bir şey yok
the {0} must be a mapping: lines of 'key: value'
= {0}: 'anahtar: değer' satırlarından oluşmalı
not valid YAML in the {0}
= {0}: geçerli YAML değil
not valid YAML in the {0}: {1}
= {0}: geçerli YAML değil: {1}
a text with ': ' in it needs quotes around it
= içinde ': ' geçen bir metin tırnak ister
a key stands twice in the {0}: {1}
= {0}: bir anahtar iki kez duruyor: {1}
a name has lower-case letters a to z, digits and hyphens, and starts with a letter
= bir ad a ile z arasındaki küçük harflerden, rakamlardan ve kısa çizgilerden oluşur; harfle başlar
the {0} '{1}' is taken
= {0} '{1}' kullanılmış
it stands in line {0} already
= {0}. satırda zaten var
# Lessons
the lesson has no front matter
= dersin ön bilgileri yok
start the file with '---', then {0}, then '---'
= dosyaya '---' ile başla, ardından {0}, sonra yine '---'
the front matter does not end
= ön bilgiler bitmiyor
close it with a line '---'
= bir '---' satırıyla kapat
'{0}' is no lesson id
= '{0}' bir ders kimliği değil
the lesson is larger than {0} MB
= ders {0} MB sınırından büyük
this is nested deeper than {0} levels; what lies deeper is left out
= burası {0} kattan derin iç içe; daha derindekiler atlandı
this fence is not closed
= bu blok kapanmıyor
close it with a line of the same mark
= aynı imden oluşan bir satırla kapat
unknown word '{0}' on a fence
= blok başında bilinmeyen sözcük '{0}'
after 'swift' only 'ignore' may stand
= 'swift' sözcüğünden sonra yalnız 'ignore' gelebilir
nothing may stand after '{0}'
= '{0}' sözcüğünden sonra bir şey gelemez
'{0}' is no exercise id
= '{0}' bir alıştırma kimliği değil
this comment belongs into a translation
= bu açıklamanın yeri çeviridir
the first language's file holds the cells themselves
= ilk dilin dosyasında hücrelerin kendisi durur
an option must stand above the cell's first source line
= seçenekler hücrenin ilk kaynak satırının üstünde durur
'{0}' is no cell label
= '{0}' bir hücre adı değil
'{0}' is a label that cells without one get
= '{0}' adını adı olmayan hücreler alır
choose a name that says what the cell does
= hücrenin ne yaptığını söyleyen bir ad seç
'expect' must be error, not '{0}'
= 'expect' yalnız error olabilir; yazılan: '{0}'
# Links and images
the image '{0}' has no alternative text
= '{0}' görselinin alternatif metni yok
say between the brackets what it shows: ![A curve that falls](…)
= köşeli ayraçların içinde neyi gösterdiğini söyle: ![Düşen bir eğri](…)
this leads nowhere
= bu bir yere gitmiyor
write the address between the round brackets
= adresi yuvarlak ayraçların içine yaz
there is no file '{0}'
= '{0}' diye bir dosya yok
paths start from the lesson's own folder
= yollar dersin kendi klasöründen başlar
{0} has no headings
= {0} dosyasında başlık yok
headings: {0}
= başlıklar: {0}
there is no heading '#{0}' in {1}
= {1} dosyasında '#{0}' başlığı yok
# Quizzes
there is no goal {0}
= {0}. hedef yok
the lesson lists no goals
= derste hedef sayılmamış
the lesson's goals are counted from 1 to {0}
= dersin hedefleri 1 ile {0} arasında numaralıdır
'{0}' is no quiz id
= '{0}' bir soru kimliği değil
kinds: {0}
= türler: {0}
unknown quiz kind '{0}'
= bilinmeyen soru türü '{0}'
a quiz of kind '{0}' has no '{1}'
= '{0}' türünden bir soruda '{1}' olmaz
a quiz needs at least two choices
= bir soruda en az iki seçenek olmalı
this choice stands here twice
= bu seçenek iki kez duruyor
exactly one choice must be right, not {0}
= tam bir seçenek doğru olmalı; doğru olan: {0}
at least one choice must be right
= en az bir seçenek doğru olmalı
several right choices make 'kind: choices'
= birden çok doğru seçenek varsa 'kind: choices' yaz
mark it with 'right: true'
= 'right: true' ile işaretle
an order needs at least two items, all different
= sıralamada en az iki öge olmalı, hepsi ayrı
'{0}' is no tolerance
= '{0}' bir tolerans değil
write 0, 1%, or ±1000
= 0, 1% ya da ±1000 gibi yaz
'{0}' is no name for a value
= '{0}' bir değere ad olamaz
a name has letters a to z, digits and '_', and starts with a letter
= bir ad a ile z arasındaki harflerden, rakamlardan ve '_' iminden oluşur; harfle başlar
'{0}' has no values
= '{0}' adının değeri yok
'{0}' has the value {1} twice
= '{0}' adında {1} değeri iki kez var
these values make more than {0} variants
= bu değerlerden {0} sayısından çok çeşitleme çıkıyor
every one is checked; give fewer values
= her biri denetlenir; daha az değer ver
the quiz id '{0}' is taken
= '{0}' soru kimliği kullanılmış
it stands in {0} already; ids are unique in the whole course
= {0} içinde zaten var; kimlikler bütün kursta tektir
two of these read the same, '{0}'{1}
= bunların ikisi aynı: '{0}'{1}
this mistake always equals an earlier one
= bu yanlış her zaman daha öncekilerden birine eşit
its reason is never shown; put the two together
= gerekçesi hiç gösterilmez; ikisini birleştir
 ({0}, and {1} more of {2} variants)
=  ({0}; {2} çeşitlemeden {1} tanesinde daha)
the answer is {0}{1}
= yanıt {0}{1}
if zero or less can be right, write 'positive: false'
= sıfır ya da daha azı doğru olabiliyorsa 'positive: false' yaz
the answer is {0}…, which nobody can type exactly{1}
= yanıt {0}…; bunu kimse tam olarak yazamaz{1}
give a tolerance: 1%, or round(…) the answer
= bir tolerans ver: 1%; ya da yanıtı round(…) ile yuvarla
this mistake equals the right answer, {0}
= bu yanlış, doğru yanıta eşit: {0}
this mistake, {0}, is within the tolerance of the right answer, {1}
= bu yanlış ({0}), doğru yanıtın ({1}) toleransı içinde
vary other values, narrow the tolerance, or leave the mistake out
= başka değerler ver, toleransı daralt ya da yanlışı çıkar
the answer depends on '{0}', but the question does not say it
= yanıt '{0}' değerine bağlı ama soru onu söylemiyor
write {{0}} where the value belongs
= değerin yerine {{0}} yaz
'{0}' is varied but nothing uses it
= '{0}' çeşitleniyor ama onu kullanan yok
the mistake '{0}' is an accepted answer, '{1}'
= '{0}' yanlışı kabul edilen bir yanıt: '{1}'
case, spaces, quotes and a full stop at the end make no difference
= büyük küçük harf, boşluk, tırnak ve sondaki nokta fark etmez
models: {0}
= modeller: {0}
there is no model '{0}'
= '{0}' diye bir model yok
the key is not checked: the model '{0}' is not on this machine
= anahtar denetlenmedi: '{0}' modeli bu makinede yok
# Translations
the key comes from the first language's file; a translation has only words
= anahtar ilk dilin dosyasından gelir; çeviride yalnız sözler olur
the quiz '{0}' has no '{1}' to translate
= '{0}' sorusunda çevrilecek '{1}' yok
the quiz '{0}' has {1} choices, its translation {2}
= '{0}' sorusunda {1} seçenek var, çevirisinde {2}
give the words of every choice, in the original's order
= her seçeneğin sözlerini özgün sırayla ver
the quiz '{0}' has {1} in '{2}', its translation {3}
= '{0}' sorusunun '{2}' listesinde {1} öge var, çevirisinde {3}
translate each of them, in the original's order
= her birini özgün sırayla çevir
the id must be the original's, '{0}', not '{1}'
= kimlik özgün dersteki gibi '{0}' olmalı; yazılan: '{1}'
the original has {0} goals, the translation {1}
= özgün derste {0} hedef var, çeviride {1}
a cell of a translation needs the label of the cell that it replaces
= çevirideki bir hücre, yerine geçtiği hücrenin adını taşımalı
for the original's cell write <!-- cell: its-label -->
= özgün hücre için şöyle yaz: <!-- cell: hücrenin-adı -->
the cell '{0}' stands here a second time
= '{0}' hücresi burada ikinci kez duruyor
the quiz '{0}' stands here a second time
= '{0}' sorusu burada ikinci kez duruyor
the cell '{0}' comes after '{1}'; in the original it comes before it
= '{0}' hücresi '{1}' hücresinden sonra geliyor; özgün derste ondan önce gelir
later cells use earlier ones, so the order must be the same
= sonraki hücreler öncekileri kullanır, bu yüzden sıra aynı olmalı
the translation of the section '{0}' is not confirmed
= '{0}' bölümünün çevirisi onaylanmamış
the translation of the section '{0}' is outdated; the original, {1}, has changed
= '{0}' bölümünün çevirisi eskimiş; özgün metin ({1}) değişti
when it is right, write {0}
= doğruysa şunu yaz: {0}
if it is this one, add {0}
= bu bölümse şunu ekle: {0}
nothing confirms the translation above the first heading
= ilk başlıktan önceki çeviriyi onaylayan bir şey yok
this section does not say which section of the original it translates
= bu bölüm, özgün dersin hangi bölümünü çevirdiğini söylemiyor
the original has no {0} '{1}'
= özgün derste şu yok: {0} '{1}'
it has: {0}
= olanlar: {0}
cell '{0}'
= hücre '{0}'
quiz '{0}'
= soru '{0}'
exercise '{0}'
= alıştırma '{0}'
section '{0}'
= bölüm '{0}'
write <!-- cell: {0} --> where it belongs
= yerine <!-- cell: {0} --> yaz
repeat it with its id and its words in this language
= kimliği ve bu dildeki sözleriyle yeniden yaz
repeat its fence
= bloğunu yinele
the translation lacks the {0}{1}
= çeviride eksik: {0}{1}
# Published ids
this line is not understood
= bu satır anlaşılmıyor
write 'KIND ID', 'KIND ID = NEW-ID' or 'KIND ID retired'; kinds: lesson, cell, quiz, exercise
= 'TÜR KİMLİK', 'TÜR KİMLİK = YENİ-KİMLİK' ya da 'TÜR KİMLİK retired' yaz; türler: lesson, cell, quiz, exercise
'{0}' stands here twice
= '{0}' burada iki kez duruyor
'{0}' is gone from the course, and learners' progress is kept under it
= '{0}' kurstan kalkmış; oysa öğrencilerin ilerlemesi onun altında saklanıyor
if it is '{0}' now, write '{1} = {2}'; if it is no more, '{3} retired'
= artık '{0}' ise '{1} = {2}' yaz; artık yoksa '{3} retired' yaz
if it was renamed, write '{0} = NEW-ID'; if it is no more, '{1} retired'
= adı değiştiyse '{0} = YENİ-KİMLİK' yaz; artık yoksa '{1} retired' yaz
'{0}' is renamed here, and still in the course
= '{0}' burada yeniden adlandırılmış ama hâlâ kursta
'{0}' is retired here, and still in the course
= '{0}' burada kaldırılmış ama hâlâ kursta
an id that was published is not given to something else
= yayımlanmış bir kimlik başka bir şeye verilmez
'{0}' is not in the course
= '{0}' kursta yok
behind '=' stands what it is called now
= '=' iminin ardında şimdiki adı durur
1 id of the course is not listed: {0}
= kursun 1 kimliği listede yok: {0}
{0} ids of the course are not listed: {1}
= kursun {0} kimliği listede yok: {1}
before learners see them, 'imbik check --list-ids' adds them
= öğrenciler görmeden önce 'imbik check --list-ids' ekler
"""#

    /// What libyaml says about texts that are no YAML.
    package static let yaml = #"""
# YAML
block sequence entries are not allowed in this context
= liste ögesi burada olamaz
control characters are not allowed
= denetim karakterleri olamaz
could not find expected ':'
= beklenen ':' bulunamadı
did not find expected ',' or ']'
= beklenen ',' ya da ']' bulunamadı
did not find expected ',' or '}'
= beklenen ',' ya da '}' bulunamadı
did not find expected '-' indicator
= beklenen '-' imi bulunamadı
did not find expected <document start>
= beklenen belge başı bulunamadı
did not find expected alphabetic or numeric character
= beklenen harf ya da rakam bulunamadı
did not find expected comment or line break
= beklenen açıklama ya da satır sonu bulunamadı
did not find expected key
= beklenen anahtar bulunamadı
did not find expected node content
= beklenen içerik bulunamadı
did not find expected whitespace or line break
= beklenen boşluk ya da satır sonu bulunamadı
expected a single document in the stream
= yalnız tek belge olabilir
found a tab character that violates indentation
= girintiyi bozan bir sekme karakteri var
found a tab character where an indentation space is expected
= girinti boşluğu beklenen yerde sekme karakteri var
found character that cannot start any token
= burada bir şeyin başı olamayacak bir karakter var
found invalid Unicode character escape code
= geçersiz bir Unicode kaçış kodu var
found undefined alias
= tanımlanmamış bir takma ad var
found undefined tag handle
= tanımlanmamış bir etiket var
found unexpected ':'
= beklenmeyen bir ':' var
found unexpected document indicator
= beklenmeyen bir belge imi var
found unexpected end of stream
= metin beklenmedik yerde bitiyor
found unknown escape character
= bilinmeyen bir kaçış karakteri var
mapping keys are not allowed in this context
= anahtar burada olamaz
mapping values are not allowed in this context
= ': ' burada olamaz
"""#
}
