/** People so well known that news names them by one word. */
export const KNOWN_PEOPLE: ReadonlySet<string> = new Set(
  'Trump Biden Obama Putin Modi Zelensky Zelenskyy Netanyahu Erdogan Erdoğan Macron Merkel Scholz Starmer Sunak Bolsonaro Lula Maduro Castro Chavez Mandela Ramaphosa Zuma Mugabe Mnangagwa Tinubu Buhari Kagame Museveni Ruto Uhuru Gandhi Nehru Jinnah Bhutto Musharraf Zardari Hasina Rajapaksa Marcos Duterte Jokowi Suharto Khamenei Khomeini Rouhani Raisi Assad Gaddafi Mubarak Sisi Arafat Abbas Nasrallah Sinwar Xi Mao Abe Kishida Trudeau Carney Harris Vance Pence Clinton Bush Reagan Nixon Kennedy Lincoln Churchill Thatcher Blair Hitler Stalin Lenin Gorbachev Yeltsin Musk Bezos Zuckerberg Gates Messi Ronaldo Neymar Mbappe Federer Nadal Djokovic Kohli Dhoni Tendulkar Shakespeare Einstein Darwin Guterres'.split(
    ' ',
  ),
);
