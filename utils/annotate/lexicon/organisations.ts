/** Acronyms and names most readers know: form, then the full name; without "=" the form is its own name. */
const KNOWN = `UN=United Nations|U.N.=United Nations|United Nations|EU=European Union|E.U.=European Union|European Union|NATO|Nato=NATO|WHO=World Health Organization|World Health Organization|World Economic Forum|World Health Organisation=World Health Organization|IMF=International Monetary Fund|International Monetary Fund|World Bank|WTO=World Trade Organization|ILO|UNESCO|Unesco=UNESCO|UNICEF|Unicef=UNICEF|UNHCR|UNDP|UNEP|UNFPA|UNODC|UNRWA|WFP=World Food Programme|World Food Programme|FAO|IAEA|ICC|ICJ|ICRC|IPCC|OECD|OPEC|Opec=OPEC|OSCE|ASEAN|Asean=ASEAN|SAARC|BRICS|G7|G20|G-7|G-20|G77|SCO|BIMSTEC|AU=African Union|African Union|ECOWAS|Ecowas=ECOWAS|SADC|IGAD|EAC|CARICOM|GCC|OIC|ADB|AfDB|FATF|Interpol|INTERPOL|Europol|Frontex|AFP=Agence France-Presse|AP=Associated Press|Associated Press|Reuters|Xinhua|BBC|CNN|ABC|NBC|CBS|NPR|PBS|Al Jazeera|Al-Jazeera|Bloomberg|New York Times|Washington Post|Wall Street Journal|Guardian|Dawn|ANI|IANS|PTI|APP|FBI|CIA|NSA|DHS|DOJ|IRS|FDA|CDC|NASA|Nasa=NASA|NOAA|EPA|SEC|FCC|FTC|TSA|NHS|MI5|MI6|KGB|FSB|ISI|RAW|IB|CBI|NIA|BSF|CRPF|NDMA|ISRO|DRDO|RBI|SEBI|BCCI|PCB|ICC|FIFA|Fifa=FIFA|UEFA|Uefa=UEFA|IOC|CAF|NBA|NFL|MLB|NHL|IPL|FIA|NAB|ISPR|SECP|NADRA|PTI|PML-N|PPP|MQM|ANP|JUI-F|TTP|BLA|BJP|RSS|AAP|CPI|CPI(M)|CPM|TMC|DMK|AIADMK|BSP|NCP|JD(U)|RJD|BNP|ANC|EFF|DA|ZANU-PF|Zanu-PF|MDC|SWAPO|PLO|Hamas|Hezbollah|Hizbullah|Fatah|Taliban|Afghan Taliban|Pakistani Taliban|Al Qaeda|al-Qaeda|Al-Qaeda|Al-Qaida|al-Qaida|al Qaeda|Islamic State|ISIS|ISIL|IS|Isis=ISIS|Daesh|Boko Haram|Al-Shabaab|al-Shabaab|Al-Shabab|al-Shabab|al Shabaab|Al Shabaab|PKK|YPG|IRA|ETA|FARC|LTTE|Haqqani Network|Lashkar-e-Taiba|Jaish-e-Mohammed|Google|Facebook|Meta|Twitter|YouTube|Instagram|WhatsApp|TikTok|Amazon|Apple|Microsoft|Netflix|Uber|Tesla|SpaceX|OpenAI|Nvidia|Intel|IBM|Samsung|Huawei|Alibaba|Tencent|Toyota|Honda|Nissan|Boeing|Airbus|Pfizer|Moderna|AstraZeneca|Sinovac|Shell|BP|ExxonMobil|Chevron|Gazprom|Rosneft|Aramco|Tata|Reliance|Infosys|Wipro|Adani|Vodafone|MTN|Safaricom|Amnesty International|Human Rights Watch|Greenpeace|Oxfam|Red Cross|Red Crescent|Save the Children|Médecins Sans Frontières|Transparency International|White House|Pentagon|State Department|Congress|Cabinet|Senate|House of Representatives|House of Commons|House of Lords|Supreme Court|High Court|Parliament|Downing Street|Kremlin|Lok Sabha|Rajya Sabha|Knesset|Bundestag|Vatican|Security Council|General Assembly|European Commission|European Parliament|European Central Bank|Federal Reserve|Wall Street|Foreign Office|Home Office|Election Commission|Republican Party|Democratic Party|Labour Party|Conservative Party|Liberal Party|Green Party|Communist Party|Awami League|Congress Party|National Assembly|National Security Council|Cong|NITI Aayog|Wikipedia|WikiLeaks|Arsenal|Chelsea|Liverpool FC|Manchester United|Manchester City|Real Madrid|Barcelona FC|Bayern Munich|Juventus|PSG`;

const table = new Map<string, string>();
for (const row of KNOWN.split('|')) {
  const [form, name] = row.split('=') as [string, string?];
  if (!table.has(form)) table.set(form, name ?? form);
}

/** Other well-known forms that are not organisations though all in capitals. */
const NOT_ORG = new Set(
  'COVID,Covid,LGBTQ+,LGBTI,NFT,NFTs,EVM,EVMs,COP,CoV,BSL,TV,DVD,CD,DNA,RNA,HIV,AIDS,GDP,GNP,CEO,CFO,COO,CTO,MP,MPs,MLA,MLAs,MNA,MPA,PM,CM,DC,DIG,IG,IGP,SP,SSP,DSP,SHO,FIR,VIP,VIPs,PhD,MBA,BA,MA,BSc,MSc,AD,BC,CE,BCE,IQ,ID,IDs,IT,AI,PR,HR,FAQ,USD,PKR,INR,EUR,GBP,KM,KG,COVID,SARS,MERS,PCR,LGBT,LGBTQ,NGO,NGOs,SME,SMEs,IED,IEDs,UAV,UAVs,SUV,ATM,GPS,USB,PDF,HTML,URL,WWW,SMS,FM,AM,OK,II,III,IV,VI,VII,VIII,IX,XI,XII,XIII,XIV,XV,XVI,RIP,ODI,ODIs,T20,T20I,IPO,FDI,MoU,MOU,MoUs,R&D,Q&A,HE,H.E.,SC,ST,OBC,GST,VAT,PTO,ASAP,PPE,ICU,US$,A.D.,B.C.,I,A,LED,LCD,PC,3D,VR,AR,IP,EV,EVs,LNG,LPG,CNG,CPEC'.split(
    ',',
  ),
);

/** The usual name of a well-known organisation for one of its forms; null when unknown to us. Case matters. */
export function knownOrganisation(form: string): string | null {
  return table.get(form) ?? null;
}

/** An abbreviation that names no organisation: a unit, a rank, a thing. */
export function isPlainAbbreviation(form: string): boolean {
  return NOT_ORG.has(form);
}
