extension Turkish {
    static let authoringOfTranslations = #"""
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
}
