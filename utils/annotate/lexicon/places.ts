import { COUNTRIES } from './countries';

/** Names of places we state ourselves: facts that any atlas gives, rows by part of the world. */
const CITIES = `Abu Dhabi,Abuja,Accra,Addis Ababa,Adelaide,Agra,Ahmedabad,Aleppo,Alexandria,Algiers,Almaty,Amman,Amritsar,Amsterdam,Ankara,Antananarivo,Antwerp,Ashgabat,Asmara,Astana,Asunción,Athens,Atlanta,Auckland,Ayodhya,Baghdad,Baku,Bali,Bamako,Bamenda,Bandung,Bangalore,Bengaluru,Bangkok,Bangui,Banjul,Barcelona,Basra,Beijing,Beirut,Belfast,Belgrade,Benghazi,Berlin,Bern,Bhopal,Bhubaneswar,Birmingham,Bishkek,Bissau,Blantyre,Bogotá,Bogota,Bologna,Bordeaux,Boston,Brasília,Brasilia,Bratislava,Brazzaville,Brisbane,Bristol,Brussels,Bucharest,Budapest,Buenos Aires,Bujumbura,Bulawayo,Busan,Cairo,Calgary,Canberra,Cape Town,Caracas,Cardiff,Casablanca,Chandigarh,Chennai,Chicago,Chisinau,Chittagong,Chattogram,Christchurch,Cologne,Colombo,Conakry,Copenhagen,Cox's Bazar,Dakar,Dallas,Damascus,Dar es Salaam,Darwin,Dehradun,Delhi,New Delhi,Denver,Detroit,Dhaka,Dili,Djibouti City,Dodoma,Doha,Donetsk,Douala,Dubai,Dublin,Durban,Dushanbe,Edinburgh,Erbil,Faisalabad,Florence,Frankfurt,Freetown,Gaborone,Geneva,Genoa,Gilgit,Glasgow,Guangzhou,Guatemala City,Guwahati,Gwadar,The Hague,Haifa,Hamburg,Hanoi,Harare,Hargeisa,Havana,Hebron,Helsinki,Herat,Hiroshima,Ho Chi Minh City,Houston,Hyderabad,Ibadan,Imphal,Indore,Islamabad,Istanbul,Izmir,Jaffna,Jaipur,Jakarta,Jammu,Jeddah,Jerusalem,East Jerusalem,Johannesburg,Juba,Kabul,Kaduna,Kampala,Kandahar,Kano,Kanpur,Karachi,Kathmandu,Kazan,Kharkiv,Khartoum,Kherson,Kiev,Kyiv,Kigali,Kingston,Kinshasa,Kisumu,Kochi,Kolkata,Kuala Lumpur,Kunduz,Kyoto,Lagos,Lahore,La Paz,Leeds,Leh,Libreville,Lilongwe,Lima,Lisbon,Liverpool,Ljubljana,Lomé,Lome,London,Los Angeles,Luanda,Lucknow,Lusaka,Lviv,Lyon,Macau,Madrid,Maiduguri,Malabo,Malé,Managua,Manama,Manchester,Mandalay,Manila,Maputo,Mariupol,Marrakesh,Marseille,Maseru,Mbabane,Mecca,Medina,Melbourne,Mexico City,Miami,Milan,Minsk,Mogadishu,Mombasa,Monrovia,Montevideo,Montreal,Moscow,Mosul,Multan,Mumbai,Bombay,Munich,Muscat,Muzaffarabad,Mymensingh,Nagpur,Nairobi,Naples,Nassau,Naypyidaw,N'Djamena,Niamey,Nice,Nicosia,Nouakchott,Novi Sad,Odesa,Odessa,Osaka,Oslo,Ottawa,Ouagadougou,Oxford,Cambridge,Palermo,Panama City,Paramaribo,Paris,Patna,Perth,Peshawar,Philadelphia,Phnom Penh,Podgorica,Port Harcourt,Port Louis,Port Moresby,Port Sudan,Port-au-Prince,Porto,Porto-Novo,Prague,Praia,Pretoria,Pristina,Pune,Pyongyang,Quetta,Quito,Rabat,Rafah,Ramallah,Ranchi,Rangoon,Rawalpindi,Reykjavik,Riga,Rio de Janeiro,Riyadh,Rome,Rotterdam,Saint Petersburg,St Petersburg,St. Petersburg,Salt Lake City,San Diego,San Francisco,San José,San Jose,San Juan,San Salvador,Sana'a,Sanaa,Santiago,Santo Domingo,São Paulo,Sao Paulo,Sarajevo,Seattle,Seoul,Sevastopol,Seville,Shanghai,Sharjah,Shenzhen,Shimla,Sialkot,Skopje,Sofia,Srinagar,Stockholm,Strasbourg,Stuttgart,Sukkur,Surabaya,Surat,Suva,Swat,Sydney,Sylhet,Taipei,Tallinn,Tashkent,Tbilisi,Tegucigalpa,Tehran,Tel Aviv,Thimphu,Thiruvananthapuram,Tirana,Tokyo,Toronto,Trincomalee,Tripoli,Tunis,Turin,Ulaanbaatar,Vaduz,Valletta,Vancouver,Varanasi,Venice,Vienna,Vientiane,Vijayawada,Vilnius,Visakhapatnam,Vladivostok,Warsaw,Washington,Washington DC,Washington D.C.,Washington, DC,Windhoek,Wuhan,Yangon,Yaoundé,Yaounde,Yerevan,Zagreb,Zaporizhzhia,Zurich,Harbin,Kerala,Entebbe,Goma,Bukavu,Eldoret,Nakuru,Arusha,Zanzibar,Lubumbashi,Khulna,Rajshahi,Barisal,Narayanganj,Gazipur,Comilla,Rangpur,Galle,Kandy,Pokhara,Mysuru,Mysore,Mangaluru,Madurai,Coimbatore,Thane,Nashik,Noida,Gurugram,Gurgaon,Ludhiana,Meerut,Kashmir,Baramulla,Anantnag,Pulwama,Kargil,Chitral,Parachinar,Turbat,Abbottabad,Jalalabad,Mazar-i-Sharif,Kumasi,Port Elizabeth,Gqeberha,Bloemfontein,Soweto,Pietermaritzburg,Polokwane,Oakland,Baltimore,Cleveland,Pittsburgh,Minneapolis,Phoenix,Las Vegas,Orlando,Tampa,Nashville,Memphis,Sacramento,Honolulu,Hong Kong,Hobart,Wellington,Dunedin,Nanjing,Chengdu,Chongqing,Tianjin,Lhasa,Urumqi,Kaohsiung,Davao,Cebu,Penang,Johor Bahru,Chiang Mai,Da Nang`;

const REGIONS = `Africa,Asia,Europe,Oceania,Antarctica,America,Americas,the Americas,North America,South America,Central America,Latin America,Caribbean,Middle East,Near East,Far East,South Asia,Southeast Asia,South-East Asia,East Asia,Central Asia,West Africa,East Africa,North Africa,Southern Africa,Central Africa,Sub-Saharan Africa,Sahel,Maghreb,Horn of Africa,Balkans,Baltics,Caucasus,Scandinavia,Western Europe,Eastern Europe,Siberia,Arctic,Amazon,Sahara,Persian Gulf,Gulf of Mexico,Gulf of Aden,Black Sea,Red Sea,Mediterranean,Mediterranean Sea,Baltic Sea,Caspian Sea,South China Sea,East China Sea,Indian Ocean,Pacific Ocean,Pacific,Atlantic Ocean,Atlantic,Indo-Pacific,Asia Pacific,Asia-Pacific,Bay of Bengal,Arabian Sea,Strait of Hormuz,Suez Canal,Panama Canal,Himalayas,Alps,Andes,Nile,Danube,Ganges,Indus,Mekong,Jhelum,Brahmaputra,Zambezi,Niger Delta,
West Bank,Gaza,Gaza Strip,Golan Heights,Sinai,Kashmir,Jammu and Kashmir,Ladakh,Punjab,Sindh,Balochistan,Khyber Pakhtunkhwa,Gilgit-Baltistan,Azad Kashmir,Waziristan,North Waziristan,South Waziristan,Durand Line,Line of Control,Helmand,Kunar,Nangarhar,Paktika,Paktia,Khost,
Andhra Pradesh,Arunachal Pradesh,Arunachal,Assam,Bihar,Chhattisgarh,Goa,Gujarat,Haryana,Himachal Pradesh,Himachal,Jharkhand,Karnataka,Kerala,Madhya Pradesh,Maharashtra,Manipur,Meghalaya,Mizoram,Nagaland,Odisha,Orissa,Rajasthan,Sikkim,Tamil Nadu,Telangana,Tripura,Uttar Pradesh,Uttarakhand,West Bengal,Bengal,Puducherry,Andaman,Lakshadweep,
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,New York City,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,New England,Silicon Valley,Wall Street,Manhattan,Brooklyn,Queens,Bronx,Staten Island,Hollywood,Midwest,
Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,Yukon,Nunavut,New South Wales,Victoria,Queensland,Tasmania,South Australia,Western Australia,Northern Territory,
England,Scotland,Wales,Northern Ireland,Great Britain,Britain,Catalonia,Basque Country,Andalusia,Galicia,Bavaria,Saxony,Sicily,Sardinia,Lombardy,Tuscany,Corsica,Crete,Crimea,Donbas,Donbass,Luhansk,Chechnya,Dagestan,Tatarstan,Transnistria,Abkhazia,South Ossetia,Nagorno-Karabakh,Kosovo,Kurdistan,Tigray,Darfur,Kordofan,Puntland,Somaliland,Oromia,Amhara,Cabo Delgado,Biafra,Borno,Kivu,North Kivu,South Kivu,Ituri,Katanga,Gauteng,KwaZulu-Natal,Limpopo,Mpumalanga,Western Cape,Eastern Cape,Matabeleland,Mashonaland,Buganda,Western Sahara,
Xinjiang,Tibet,Guangdong,Sichuan,Yunnan,Hunan,Hubei,Fujian,Zhejiang,Inner Mongolia,Java,Sumatra,Borneo,Aceh,Papua,West Papua,Sulawesi,Mindanao,Luzon,Rakhine,Kachin,Okinawa,Hokkaido,Fukushima,Jaffna,Patagonia,Vatican,Holy See,Soviet Union,Yugoslavia,Czechoslovakia,Korea,Palestine,West,East,Earth,Umm al-Fahm,Kremlin`;

/** Other spellings of countries, next to the list: form, then the usual name. */
const SPELLINGS = `US=United States|U.S.=United States|USA=United States|U.S.A.=United States|United States of America=United States|UK=United Kingdom|U.K.=United Kingdom|Great Britain=United Kingdom|UAE=United Arab Emirates|U.A.E.=United Arab Emirates|Emirates=United Arab Emirates|DRC=Democratic Republic of the Congo|DR Congo=Democratic Republic of the Congo|Democratic Republic of Congo=Democratic Republic of the Congo|Democratic Republic of the Congo=Democratic Republic of the Congo|Congo=Congo|Republic of Congo=Congo|Ivory Coast=Ivory Coast|Côte d'Ivoire=Ivory Coast|Côte d’Ivoire=Ivory Coast|Burma=Myanmar|Myanmar=Myanmar|Swaziland=Eswatini|Turkey=Turkey|Türkiye=Turkey|Czech Republic=Czechia|Holland=Netherlands|The Netherlands=Netherlands|Macedonia=North Macedonia|Cape Verde=Cape Verde|East Timor=Timor-Leste|Hong Kong=Hong Kong|Macao=Macau|Bosnia=Bosnia and Herzegovina|Bosnia-Herzegovina=Bosnia and Herzegovina|Palestine=Palestine|Republic of Korea=South Korea|ROK=South Korea|DPRK=North Korea|USSR=Soviet Union|KSA=Saudi Arabia|PRC=China|CAR=Central African Republic|Pak=Pakistan|Trinidad=Trinidad and Tobago|Antigua=Antigua and Barbuda|Saint Lucia=Saint Lucia|The Gambia=Gambia|The Bahamas=Bahamas|J&K=Jammu and Kashmir|PoK=Azad Kashmir|KP=Khyber Pakhtunkhwa|NYC=New York City|UP=Uttar Pradesh|D.C.=Washington|DC=Washington|L.A.=Los Angeles|Ala.=Alabama|Ariz.=Arizona|Ark.=Arkansas|Calif.=California|Colo.=Colorado|Conn.=Connecticut|Del.=Delaware|Fla.=Florida|Ga.=Georgia|Ill.=Illinois|Ind.=Indiana|Kan.=Kansas|Ky.=Kentucky|La.=Louisiana|Md.=Maryland|Mass.=Massachusetts|Mich.=Michigan|Minn.=Minnesota|Miss.=Mississippi|Mo.=Missouri|Mont.=Montana|Neb.=Nebraska|Nev.=Nevada|N.H.=New Hampshire|N.J.=New Jersey|N.M.=New Mexico|N.Y.=New York|N.C.=North Carolina|N.D.=North Dakota|Okla.=Oklahoma|Ore.=Oregon|Pa.=Pennsylvania|R.I.=Rhode Island|S.C.=South Carolina|S.D.=South Dakota|Tenn.=Tennessee|Tex.=Texas|Vt.=Vermont|Va.=Virginia|Wash.=Washington|W.Va.=West Virginia|Wis.=Wisconsin|Wyo.=Wyoming`;

/** Short forms that only a capital letter tells from words. */
const NOT_ALONE = new Set(
  'car up nice kp dc pak reading surat andaman guinea turkey west east la. miss. del. ill. mass. wash. ind. mo. pa. ore. ark. tex.'.split(
    ' ',
  ),
);

function isAcronym(form: string): boolean {
  return /^(?:\p{Lu}[.&]?){2,4}$/u.test(form) || form === 'PoK';
}

function build(): { places: Map<string, string>; acronyms: Map<string, string>; countries: Set<string> } {
  const places = new Map<string, string>();
  const acronyms = new Map<string, string>();
  const countries = new Set<string>();
  const add = (form: string, name: string): void => {
    // "Up" and "us" are words: acronyms count as written.
    if (isAcronym(form)) acronyms.set(form, name);
    else places.set(form.toLowerCase().replace(/’/g, "'"), name);
  };
  for (const plain of COUNTRIES) {
    add(plain, plain);
    add(plain.replace('St. ', 'Saint '), plain);
    if (plain.includes(' & ')) add(plain.replace(' & ', ' and '), plain.replace(' & ', ' and '));
    countries.add(plain.replace(' & ', ' and '));
  }
  for (const row of SPELLINGS.split('|')) {
    const [form, name] = row.split('=') as [string, string];
    add(form, name);
    countries.add(name);
  }
  for (const place of [...CITIES.split(','), ...REGIONS.replace(/\n/g, '').split(',')]) {
    if (!places.has(place.toLowerCase())) add(place, place);
  }
  return { places, acronyms, countries };
}

const { places, acronyms, countries } = build();

/** The usual name of a place for one of its forms ("U.S." gives "United States"); null when unknown to us. */
export function knownPlace(form: string): string | null {
  const lower = form.toLowerCase();
  return acronyms.get(form) ?? places.get(lower.includes('’') ? lower.replace(/’/g, "'") : lower) ?? null;
}

export function isCountry(form: string): boolean {
  const name = knownPlace(form);
  return name !== null && countries.has(name);
}

/** True where a lower-case or lone form is more often something else. */
export function isWeakPlace(form: string): boolean {
  return NOT_ALONE.has(form.toLowerCase());
}

/** Longest known place in words, for the window of the look-up. */
export const LONGEST_PLACE_WORDS = 6;
