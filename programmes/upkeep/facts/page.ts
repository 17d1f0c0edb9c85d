/** The page that the facts are from; it stands at every entry that carries one of them. */
export const page = '《示范区头条》2018年5月版'
