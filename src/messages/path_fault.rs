//! Why a path can't be that of a file of the site, and the words for it.

/// Why a path can't be that of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathFault {
    /// Nothing in it.
    Empty,
    /// `/` at the start.
    Rooted,
    /// A NUL character.
    Nul,
    /// `\`.
    Backslash,
    /// `:`.
    Colon,
    /// A name with nothing in it.
    EmptyName,
    /// `.` or `..`.
    Dots,
    /// The name of tartip's own marker.
    Marker,
    /// A control character.
    Control,
    /// A character that no name has on Windows.
    Character,
    /// A name that Windows keeps for a device.
    Device,
    /// A dot or a space at the end of a name.
    End,
    /// Another file stands where its folder would be.
    UnderFile,
}

/// In English.
pub fn english(fault: PathFault) -> &'static str {
    match fault {
        PathFault::Empty => "it is empty",
        PathFault::Rooted => "it begins with `/`, so it does not lie under the output folder",
        PathFault::Nul => "it holds a NUL character",
        PathFault::Backslash => {
            "it holds `\\`, which separates folders on Windows and nowhere else"
        }
        PathFault::Colon => "it holds `:`, which names a drive or a stream on Windows",
        PathFault::EmptyName => "it has an empty name between two `/`, or ends with `/`",
        PathFault::Dots => "it has `.` or `..` for a name",
        PathFault::Marker => "that name is kept for tartip's own marker",
        PathFault::Control => "it holds a control character",
        PathFault::Character => {
            "it holds one of `<`, `>`, `\"`, `|`, `?` and `*`, which no name has on Windows"
        }
        PathFault::Device => "a name in it is one that Windows keeps for a device",
        PathFault::End => "a name in it ends with a dot or a space, which Windows leaves out",
        PathFault::UnderFile => "a file stands where its folder would be",
    }
}

/// In Russian.
pub fn russian(fault: PathFault) -> &'static str {
    match fault {
        PathFault::Empty => "он пуст",
        PathFault::Rooted => "он начинается с `/`, то есть ведёт не в папку готового сайта",
        PathFault::Nul => "в нём есть нулевой знак",
        PathFault::Backslash => "в нём есть `\\`, а этот знак разделяет папки только в Windows",
        PathFault::Colon => "в нём есть `:`, а этот знак в Windows отделяет имя диска",
        PathFault::EmptyName => "между двумя `/` нет имени, или путь кончается на `/`",
        PathFault::Dots => "вместо имени стоит `.` или `..`",
        PathFault::Marker => "это имя нужно самой программе tartip",
        PathFault::Control => "в нём есть управляющий знак",
        PathFault::Character => {
            "в нём есть `<`, `>`, `\"`, `|`, `?` или `*`, а таких знаков в именах Windows не бывает"
        }
        PathFault::Device => "в нём есть имя, которое в Windows принадлежит устройству",
        PathFault::End => "имя в нём кончается точкой или пробелом, а Windows их отбрасывает",
        PathFault::UnderFile => "на месте его папки стоит файл",
    }
}

/// In Kazakh.
pub fn kazakh(fault: PathFault) -> &'static str {
    match fault {
        PathFault::Empty => "ол бос",
        PathFault::Rooted => "ол `/` белгісінен басталады, яғни дайын сайттың қалтасына апармайды",
        PathFault::Nul => "онда нөл таңбасы бар",
        PathFault::Backslash => {
            "онда `\\` бар, ал бұл белгі тек Windows жүйесінде қалталарды бөледі"
        }
        PathFault::Colon => "онда `:` бар, ал бұл белгі Windows жүйесінде дискінің атын бөледі",
        PathFault::EmptyName => "екі `/` арасында ат жоқ немесе жол `/` белгісімен аяқталады",
        PathFault::Dots => "аттың орнында `.` немесе `..` тұр",
        PathFault::Marker => "бұл ат tartip бағдарламасының өзіне керек",
        PathFault::Control => "онда басқару таңбасы бар",
        PathFault::Character => {
            "онда `<`, `>`, `\"`, `|`, `?` немесе `*` бар, ал Windows жүйесінде атта мұндай таңба \
         болмайды"
        }
        PathFault::Device => "ондағы бір ат Windows жүйесінде құрылғыға тиесілі",
        PathFault::End => {
            "ондағы бір ат нүктемен не бос орынмен аяқталады, ал Windows оларды тастап кетеді"
        }
        PathFault::UnderFile => "оның қалтасы тұратын жерде файл бар",
    }
}
