"""Where statements of English papers begin and end (codebook, section 1)."""

from __future__ import annotations

import coding
import pytest
from coding import quotes

from constancia.model import Work


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Verbs with objects of their own are statements of their own; verbs that share one are not.
        (
            "Deepen trade, expand tourism and promote sports.",
            ["Deepen trade", "expand tourism", "promote sports"],
        ),
        ("First, deepen trade and expand tourism.", ["deepen trade", "expand tourism"]),
        ("We will invite _agencies_ and list data_sets.", ["We will invite _agencies", "list data_sets"]),
        (
            "Within 100 days, we'll cut red tape and scrap the tax.",
            ["we'll cut red tape", "scrap the tax"],
        ),
        ("$2.5 billion has been set aside.", ["$2.5 billion has been set aside"]),
        # A condition in front is no statement, nor is what it names behind an "and".
        ("Once the law is passed, we will open a register.", ["we will open a register"]),
        ("Once signed, the treaty will cut tariffs.", ["the treaty will cut tariffs"]),
        ("Each time a licence ends, the Board will hold an auction.", ["the Board will hold an auction"]),
        ("If demand falls, the Bank will release grain.", ["the Bank will release grain"]),
        ("When prices rise, the Bank sells grain.", ["the Bank sells grain"]),
        (
            "If prices, wages and rents rise, the Bank will release grain and lend seed.",
            ["the Bank will release grain", "lend seed"],
        ),
        ("If Utopia builds a port, and Arcadia meets its debts, they will trade.", ["they will trade"]),
        ("Rents are high, so a cap will be set.", ["Rents are high", "a cap will be set"]),
        ("We will cut fees, so the poor can eat.", ["We will cut fees, so the poor can eat"]),
        ("Whilst prices are high, we will freeze rents.", ["we will freeze rents"]),
        (
            "We will offer training, guidance and tools that help teams meet the standard.",
            ["We will offer training, guidance and tools that help teams meet the standard"],
        ),
        (
            "The Bank will keep rates low until the summer and stands ready to cut them.",
            ["The Bank will keep rates low until the summer", "stands ready to cut them"],
        ),
        ("We are building ports and plan to widen roads.", ["We are building ports", "plan to widen roads"]),
        # Behind "nor", "only" and the like the subject stands behind its modal.
        (
            "No port will be sold, nor will existing ones be let.",
            ["No port will be sold", "nor will existing ones be let"],
        ),
        ("Only when the debt is paid will we borrow.", ["will we borrow"]),
        ("Not only will we build schools.", ["Not only will we build schools"]),
        (
            "Under no circumstances will the port be sold.",
            ["Under no circumstances will the port be sold"],
        ),
        (
            "Ministers agreed that the fund would open in May and that each side would pay half.",
            ["Ministers agreed that the fund would open in May", "each side would pay half"],
        ),
        ("Wherever schools lack water, we will drill wells.", ["we will drill wells"]),
        (
            "Unless otherwise agreed by the Parties, each Party shall bear its own costs.",
            ["each Party shall bear its own costs"],
        ),
        (
            "We will open the archive once the law is passed and the staff are trained.",
            ["We will open the archive once the law is passed and the staff are trained"],
        ),
        (
            "The scheme will begin as soon as the fund is set up and the rules are approved.",
            ["The scheme will begin as soon as the fund is set up and the rules are approved"],
        ),
        ("Once a year, ministers will meet.", ["ministers will meet"]),
        ("The country once opposed the plan.", ["The country once opposed the plan"]),
        ("What we'll do: Replace the logs with one.", ["Replace the logs with one"]),
        ("Q2 2027: retire the old systems.", ["retire the old systems"]),
        ("Demand grows, so we are building ports.", ["Demand grows", "we are building ports"]),
        ("Further details will be announced.", ["Further details will be announced"]),
        ("What we need is a bank that lends.", ["What we need is a bank that lends"]),
        (
            "The Board shall meet each year and shall (a) review stocks; and (b) propose limits.",
            ["The Board shall meet each year", "review stocks", "propose limits"],
        ),
        (
            "The Board will, inter alia: (i) open a port; and (ii) oblige firms to report.",
            ["open a port", "oblige firms to report"],
        ),
        (
            "The Board will in particular: (a) publish its data; and (b) cut fees.",
            ["publish its data", "cut fees"],
        ),
        ("The Board shall, among other things:\n\n(a) convene the forum;", ["convene the forum"]),
        ("**Compute.** We will build a centre.", ["We will build a centre"]),
        ("We do, however, propose to cap fares.", ["We do, however, propose to cap fares"]),
        ("We have, moreover, decided to open a port.", ["We have, moreover, decided to open a port"]),
        (
            "The Bank announced on Tuesday a package of loans to help small islands recover from the storm.",
            ["The Bank announced on Tuesday a package of loans to help small islands recover from the storm"],
        ),
        ("Too many families wait for a roof.", ["Too many families wait for a roof"]),
        ("Let us build ports and expand trade.", ["Let us build ports", "expand trade"]),
        ("Second, we will plant trees.", ["we will plant trees"]),
        ("One, two or three ships will be built.", ["One, two or three ships will be built"]),
        ("Strengthen and expand cultural exchanges.", ["Strengthen and expand cultural exchanges"]),
        ("We will improve and continue to build roads.", ["We will improve and continue to build roads"]),
        ("Deepen cooperation in forestry and fisheries.", ["Deepen cooperation in forestry and fisheries"]),
        # Manner, purpose and result stay with their statement.
        (
            "Deepen research and share results, so as to feed people and protect forests.",
            ["Deepen research", "share results, so as to feed people and protect forests"],
        ),
        (
            "Use every channel to promote exchanges between firms and achieve mutual benefit.",
            ["Use every channel to promote exchanges between firms and achieve mutual benefit"],
        ),
        (
            "Raising standards with a view to curb fraud and training judges.",
            ["Raising standards with a view to curb fraud", "training judges"],
        ),
        ("In the energy sector, achieving 45 % of renewables.", ["achieving 45 % of renewables"]),
        (
            "Ministers discussed the fair which took place in May and welcomed its results.",
            ["Ministers discussed the fair which took place in May", "welcomed its results"],
        ),
        (
            "Reports will be checked by the board and published on a site.",
            ["Reports will be checked by the board", "published on a site"],
        ),
        (
            "The rule will be applied to goods produced in Utopia and sold in Arcadia.",
            ["The rule will be applied to goods produced in Utopia and sold in Arcadia"],
        ),
        (
            "We will fund courses and, subject to the budget, open a school.",
            ["We will fund courses", "open a school"],
        ),
        (
            "We will help where ethnic, religious, and political tensions are acute.",
            ["We will help where ethnic, religious, and political tensions are acute"],
        ),
        (
            "Clinics have closed since 2018, and nurses are leaving.",
            ["Clinics have closed since 2018", "nurses are leaving"],
        ),
        ("We built a road and then turned over the port.", ["We built a road", "then turned over the port"]),
        ("At present, more than 400 towns have wells.", ["more than 400 towns have wells"]),
        (
            "We will keep funding schools and, as soon as a fund is there, widen roads.",
            ["We will keep funding schools", "widen roads"],
        ),
        (
            "We note with concern the war in Utopia and stress that it causes hunger.",
            ["We note with concern the war in Utopia", "stress that it causes hunger"],
        ),
        (
            "We will draw up rules, and test them in two towns.",
            ["We will draw up rules", "test them in two towns"],
        ),
        (
            "1. **Refining the roles:** Streamline the tasks of each agency.",
            ["Streamline the tasks of each agency"],
        ),
        # What is fronted is left out, and the "To" of an imperative printed as an infinitive.
        ("In 2014, leaders of both sides met in Brasilia.", ["leaders of both sides met in Brasilia"]),
        ("To provide a fair business environment.", ["provide a fair business environment"]),
        (
            "On the basis of mutual benefit, explore new markets and discuss tariffs.",
            ["explore new markets", "discuss tariffs"],
        ),
        ("As Utopia prepares its summit, we will open an office.", ["we will open an office"]),
        # A control verb keeps its complement, with the list inside it.
        (
            "Encourage agencies to promote tourism, expand routes, and jointly support travellers.",
            ["Encourage agencies to promote tourism, expand routes, and jointly support travellers"],
        ),
        (
            "Support scholars to visit us, explore the building of laboratories and promote joint research.",
            [
                "Support scholars to visit us",
                "explore the building of laboratories",
                "promote joint research",
            ],
        ),
        (
            "We will help small states train staff, improve clinics, send help to small states,"
            " and host fairs.",
            [
                "We will help small states train staff, improve clinics",
                "send help to small states",
                "host fairs",
            ],
        ),
        # Relative and content clauses are no statements of their own.
        (
            "The government has issued a paper, which aims to sum up experience and look forward.",
            ["The government has issued a paper, which aims to sum up experience and look forward"],
        ),
        (
            "Utopia recognizes that there is one sea, the sea is open, and the coast is free.",
            ["Utopia recognizes that there is one sea, the sea is open, and the coast is free"],
        ),
        # A new subject begins a new statement, also behind "while".
        (
            "Growth is weak, conflicts occur frequently, and society faces many challenges.",
            ["Growth is weak", "conflicts occur frequently", "society faces many challenges"],
        ),
        (
            "Tariffs are set by law, while quotas are set by decree.",
            ["Tariffs are set by law", "quotas are set by decree"],
        ),
        # Lists in -ing and with a repeated "to".
        (
            "They are committed to upholding peace, promoting rights, and enhancing trade.",
            ["They are committed to upholding peace", "promoting rights", "enhancing trade"],
        ),
        (
            "They intend to support the people and to hold elections.",
            ["They intend to support the people", "hold elections"],
        ),
        # Words that are nouns as well are read by what follows them.
        ("Deepen exchanges in research, design and support services.", None),
        ("We welcome Arcadia’s ambitious reform agenda.", ["We welcome Arcadia’s ambitious reform agenda"]),
        (
            "Fund a programme to establish, finance, and monitor courts, and expand trade.",
            ["Fund a programme to establish, finance, and monitor courts", "expand trade"],
        ),
        # What those who speak do by saying it is theirs, whatever verb stands before.
        (
            "We call on all economies to work towards fair rules and reaffirm our commitment to engage.",
            ["We call on all economies to work towards fair rules", "reaffirm our commitment to engage"],
        ),
        # What joins a sentence or a clause to the one before is no part of either.
        ("So the Union continues to grow.", ["the Union continues to grow"]),
        (
            "Utopia can help but, ultimately, peace can only come from both sides.",
            ["Utopia can help", "peace can only come from both sides"],
        ),
        # A condition keeps its list; the clause begins with its subject.
        (
            "If the islands reform, confront crime, and reject terror, they can count on our support.",
            ["they can count on our support"],
        ),
        (
            "As the storm has undone past gains, the President and the Premier committed to act.",
            ["the President and the Premier committed to act"],
        ),
        (
            "We commit to expand food aid and call on all to help.",
            ["We commit to expand food aid", "call on all to help"],
        ),
        (
            "They will support key and emerging technologies.",
            ["They will support key and emerging technologies"],
        ),
        ("Utopia supports allies’ and partners’ growing fleets.", None),
        (
            "The Leaders supported better talks and intend to meet yearly.",
            ["The Leaders supported better talks", "intend to meet yearly"],
        ),
        (
            "The Leaders pledged to support mills and to work to improve the global steel supply chain.",
            ["The Leaders pledged to support mills", "work to improve the global steel supply chain"],
        ),
        # The mark of a footnote is no part of a sentence.
        (
            'Utopia will cut tariffs.<a href="#n">[1]</a> Arcadia will open ports.[2] Both will meet.',
            ["Utopia will cut tariffs", "Arcadia will open ports", "Both will meet"],
        ),
        (
            "We plan to forge ties as well as to promote trade.",
            ["We plan to forge ties", "promote trade"],
        ),
        # A word or a sentence that a page broke is one.
        (
            "We will build rela-\n\ntionships with our neighbours, \n\nand expand trade.",
            ["We will build rela-\n\ntionships with our neighbours", "expand trade"],
        ),
        (
            "Build a peaceful, open, secure and orderly region.",
            ["Build a peaceful, open, secure and orderly region"],
        ),
        # A verb behind "it" or "and" is no sign that the verb before is none.
        (
            "Most members condemned the raid and stressed it is causing hunger and raising prices.",
            ["Most members condemned the raid", "stressed it is causing hunger and raising prices"],
        ),
        (
            "Emissions rose until 2019 and have fallen since.",
            ["Emissions rose until 2019", "have fallen since"],
        ),
        # What a relative clause goes on with, and what only explains a noun, stays where it is.
        (
            "We have seen a storm, which has cut trade, raised prices, and closed ports.",
            ["We have seen a storm, which has cut trade, raised prices, and closed ports"],
        ),
        (
            "We will help the islands, particularly the least developed coastal states, in rebuilding.",
            ["We will help the islands, particularly the least developed coastal states, in rebuilding"],
        ),
        (
            "They have offered jobs under new and expanded schemes in the ports.",
            ["They have offered jobs under new and expanded schemes in the ports"],
        ),
        # Adverbs may stand before a new subject, and phrases for adverbs before a verb.
        (
            "We met in 2008, and today we reaffirm our commitment to trade.",
            ["We met in 2008", "we reaffirm our commitment to trade"],
        ),
        (
            "We welcome the plans of the islands, and in particular note the report on reefs.",
            ["We welcome the plans of the islands", "in particular note the report on reefs"],
        ),
        (
            "We commit to taking steps to save lives, and call for a change of course.",
            ["We commit to taking steps to save lives", "call for a change of course"],
        ),
        (
            "The two countries each made pledges on trade, and have been keeping them.",
            ["The two countries each made pledges on trade", "have been keeping them"],
        ),
        ("Meeting these goals requires patience.", ["Meeting these goals requires patience"]),
        ("Today marks the first day of the truce.", ["Today marks the first day of the truce"]),
        # Nouns of a list, and forms in -ed and -ing that only describe one, open no clause.
        (
            "We will support growth, mitigation, and the upkeep of marine protected areas.",
            ["We will support growth, mitigation, and the upkeep of marine protected areas"],
        ),
        ("They banned arms, and related items in ports.", ["They banned arms, and related items in ports"]),
        (
            "We commit to helping states in collecting, analysing, and using data.",
            ["We commit to helping states in collecting, analysing, and using data"],
        ),
        (
            "Call on all parties to talk; the focus is on: (1) return of migrants; (2) shared patrols.",
            ["Call on all parties to talk", "the focus is on: (1) return of migrants; (2) shared patrols"],
        ),
        # Behind the last *and* of a list, a list of its own; not where the first still lacks its end.
        (
            "The Leaders urge restraint and call on all to cease fire, protect the poor, and hold talks.",
            ["The Leaders urge restraint", "call on all to cease fire, protect the poor, and hold talks"],
        ),
        (
            "We agreed to share data, prosecute those who violate laws, and evaluate results.",
            ["We agreed to share data", "prosecute those who violate laws", "evaluate results"],
        ),
        (
            "Both sides expressed concern, and strongly oppose force.",
            ["Both sides expressed concern", "strongly oppose force"],
        ),
        (
            "Reform is essential to reducing poverty and keeping peace.",
            ["Reform is essential to reducing poverty and keeping peace"],
        ),
        (
            "We will join the [U.S. Fair](https://x.org/y) in May.",
            ["We will join the [U.S. Fair](https://x.org/y) in May"],
        ),
        # A preamble says why; a lead-in may only say that a list comes.
        ("RECOGNIZING the bonds between them;\n\nUtopia will cut tariffs.", ["Utopia will cut tariffs"]),
        (
            "The key terms include:\n\n- Utopia will cut tariffs.\n- Arcadia will open ports.\n",
            ["Utopia will cut tariffs", "Arcadia will open ports"],
        ),
        ("The Ministry will host a fair.\nTrade between both has grown.", None),
        # Paragraphs are numbered in many ways.
        ("2.1 The Ministry will host a fair.\n", ["The Ministry will host a fair"]),
        ("3. (1) The Ministry will host a fair.\n", ["The Ministry will host a fair"]),
        ("1.5 million trees will be planted.\n", ["1.5 million trees will be planted"]),
        (
            "**<u>GOAL 1: PROTECT OUR PEOPLE</u>** **–** The Ministry will host a fair.\n",
            ["The Ministry will host a fair"],
        ),
        # Run-in lists of acts.
        (
            "The Treasury will (1) lower fees; (2) publish its accounts; and (3) open a help desk.",
            ["lower fees", "publish its accounts", "open a help desk"],
        ),
        (
            "Ministers agreed: (a) to open a centre; and (b) to hold a fair.",
            ["open a centre", "hold a fair"],
        ),
        (
            "The programme will prioritize: (1) training nurses; (2) building wards.",
            ["training nurses", "building wards"],
        ),
        # What goes on the clause with "that" is no statement; what is agreed next to a thing is one.
        (
            "We recognise that women produce most of the food, but own little land.",
            ["We recognise that women produce most of the food, but own little land"],
        ),
        (
            "They agreed on the importance of a study, and to pay for it.",
            ["They agreed on the importance of a study", "pay for it"],
        ),
        (
            "The Ministry is committed to ensuring that all live in peace and has trained staff.",
            ["The Ministry is committed to ensuring that all live in peace and has trained staff"],
        ),
        (
            "The Ministry is committed to ensuring that all live in peace and is working to train staff.",
            ["The Ministry is committed to ensuring that all live in peace", "is working to train staff"],
        ),
        # Each side, again, and what a support is for.
        (
            "Both agencies will issue bulletins and will each appoint an officer.",
            ["Both agencies will issue bulletins", "will each appoint an officer"],
        ),
        (
            "We will close the mine, replant 900 trees and keep cattle out.",
            ["We will close the mine", "replant 900 trees", "keep cattle out"],
        ),
        (
            "We will scale up finance and support related to losses.",
            ["We will scale up finance and support related to losses"],
        ),
        (
            "The Ministry will write a guide to explain the rule that is simple and covers all firms.",
            ["The Ministry will write a guide to explain the rule that is simple and covers all firms"],
        ),
        ("**Mobilising private capital.** We will open a fund.\n", ["We will open a fund"]),
        ("Strengthen the Port Authority. Train staff.\n", ["Strengthen the Port Authority", "Train staff"]),
        # A clause on a noun is no statement, what explains behind a colon is one.
        (
            "The work we carry out in May will help both sides.",
            ["The work we carry out in May will help both sides"],
        ),
        (
            "We have a clear aim: the Ministry will train nurses.",
            ["We have a clear aim", "the Ministry will train nurses"],
        ),
        (
            "We will grow three crops: rice, maize and beans.",
            ["We will grow three crops: rice, maize and beans"],
        ),
        (
            "To share practices — on forums, data, and loops — the Council commits to opening a portal.",
            ["the Council commits to opening a portal"],
        ),
        ("In May they met and we will meet again.", ["they met", "we will meet again"]),
        ("The Bank (IDB) will work to cut fees.", ["The Bank (IDB) will work to cut fees"]),
        ("We intend to de-escalate and avoid war.", ["We intend to de-escalate and avoid war"]),
        (
            "We commit to addressing barriers, including easing rules; accepting papers; and cutting fees.",
            ["We commit to addressing barriers, including easing rules; accepting papers; and cutting fees"],
        ),
        (
            "We will pay, and Trinidad and Tobago will build.",
            ["We will pay", "Trinidad and Tobago will build"],
        ),
        ("That is why Utopia will host the fair.", ["Utopia will host the fair"]),
        (
            "Freight grew by 4 percent between 2015 and 2024.",
            ["Freight grew by 4 percent between 2015 and 2024"],
        ),
        (
            "Since our second meeting, the Bank has opened, and trade has doubled.",
            ["the Bank has opened", "trade has doubled"],
        ),
        # Acts printed as infinitives are a list; what may be a verb inside one is none.
        (
            "To protect wetlands, to plant trees and to restore pastures.",
            ["protect wetlands", "plant trees", "restore pastures"],
        ),
        (
            "To raise the share of value added from services.",
            ["raise the share of value added from services"],
        ),
        ("To meet these goals, the Ministry trains nurses.", ["the Ministry trains nurses"]),
        (
            "We have committed to addressing barriers, as well as to working towards aligning rules.",
            ["We have committed to addressing barriers", "working towards aligning rules"],
        ),
        (
            "We will plan for, absorb, recover from, and adapt to shocks.",
            ["We will plan for, absorb, recover from, and adapt to shocks"],
        ),
        # The pronoun of the sentence comes again behind what is recognised; that of a clause inside does not.
        (
            "We recognise that markets matter, and we plan to fight corruption.",
            ["We recognise that markets matter", "we plan to fight corruption"],
        ),
        (
            "We believe that we owe this to all, and we know it.",
            ["We believe that we owe this to all, and we know it"],
        ),
        # Forms in -ed among adjectives, plurals before an apostrophe or a clause on them, what a dash closes.
        (
            "It has created a prosperous, culturally developed and harmonious country.",
            ["It has created a prosperous, culturally developed and harmonious country"],
        ),
        (
            "It has chosen a green, low-carbon and recycled path.",
            ["It has chosen a green, low-carbon and recycled path"],
        ),
        (
            "Utopia suffers from a lack of reciprocity, and trading partners’ policies that suppress wages.",
            ["Utopia suffers from a lack of reciprocity, and trading partners’ policies that suppress wages"],
        ),
        (
            "The Alliance is unique, reinforced by the close ties we have with Arcadia.",
            ["The Alliance is unique, reinforced by the close ties we have with Arcadia"],
        ),
        (
            "We gather all - towns, churches, and all levels of government - to see that this is done.",
            ["We gather all - towns, churches, and all levels of government - to see that this is done"],
        ),
        # Where only the verb's place tells that it is one.
        (
            "These deals secure commitments in both countries.",
            ["These deals secure commitments in both countries"],
        ),
        (
            "We, the governments of Utopia, and Arcadia, share languages and history.",
            ["We, the governments of Utopia, and Arcadia, share languages and history"],
        ),
        ("Creating shared wealth hinges on trade.", ["Creating shared wealth hinges on trade"]),
        (
            "Arcadia, as well as our close partner in the north, remain allies.",
            ["Arcadia, as well as our close partner in the north, remain allies"],
        ),
        # A preposition with a pronoun behind it opens a clause; a word with 's has a noun behind it.
        (
            "We will stop threats; quick action to end them before they are seen; and more guards.",
            ["We will stop threats; quick action to end them before they are seen; and more guards"],
        ),
        ("The company’s planned works include two ports.", ["The company’s planned works include two ports"]),
        (
            "Some wars pose a threat to our interests and values that foreign help may be needed to save.",
            ["Some wars pose a threat to our interests and values that foreign help may be needed to save"],
        ),
        (
            "In addition to providing food, including milk, the Ministry has opened kitchens.",
            ["the Ministry has opened kitchens"],
        ),
        # A verb in the third person goes on no "we".
        (
            "We will seek a deal that will help farmers, cuts costs, and lifts trade.",
            ["We will seek a deal that will help farmers, cuts costs, and lifts trade"],
        ),
        # Dots lead to a page.
        ("i. Champion Human Dignity .......... 3 ii. Strengthen Alliances ......... 5", []),
        # What is fronted ends before a pronoun and its verb; no verb stands behind its article.
        (
            "As ports face storms, droughts, the loss of piers, and fires, we renew our pledge to help them.",
            ["we renew our pledge to help them"],
        ),
        ("To keep fish fresh, we also ask firms to pay.", ["we also ask firms to pay"]),
        (
            "Since the last summit in May, the port has grown, and we have paid.",
            ["the port has grown", "we have paid"],
        ),
        ("Since the start in 2014, 135 ships have sailed.", ["135 ships have sailed"]),
        # An act in -ing, though its object has words that may be verbs.
        ("Increasing schools funding by a tenth.", ["Increasing schools funding by a tenth"]),
        ("Ensuring all ports are safe.", ["Ensuring all ports are safe"]),
        ("Ensuring all ports are safe is a duty.", ["Ensuring all ports are safe is a duty"]),
        (
            "Ending the dock trial and bringing all state docks under one roof.",
            ["Ending the dock trial", "bringing all state docks under one roof"],
        ),
        # A form that can be nothing but a verb goes on the list, whatever stands behind it.
        (
            "It comes into effect on signature and remains in effect for a year.",
            ["It comes into effect on signature", "remains in effect for a year"],
        ),
        (
            "We stressed the need to mend piers, and decided to open a port.",
            ["We stressed the need to mend piers", "decided to open a port"],
        ),
        # What is ensured is a clause, with a list as its subject or not.
        (
            "A permit will ensure pilots, divers and cooks have a bunk.",
            ["A permit will ensure pilots, divers and cooks have a bunk"],
        ),
        (
            "Steps will be taken to hire cooks and a permit will help.",
            ["Steps will be taken to hire cooks", "a permit will help"],
        ),
        # Behind a purpose that has its own "and" the list is the actor's.
        (
            "Utopia agreed to take measures to mend roads and repair drains, train staff, and open parks.",
            ["Utopia agreed to take measures to mend roads and repair drains", "train staff", "open parks"],
        ),
        (
            "We will (1) cut the rate, by ten points, while keeping the rest, and (2) remove all duties.",
            ["cut the rate, by ten points, while keeping the rest", "remove all duties"],
        ),
        # What stands for the subject before its verb, or is put in behind it, parts no list.
        (
            "They are both committed to training cooks, drafting and adopting rules, and planting trees.",
            [
                "They are both committed to training cooks",
                "drafting and adopting rules",
                "planting trees",
            ],
        ),
        (
            "They decided to open an office, based mainly on loans, and hire cooks.",
            ["They decided to open an office, based mainly on loans", "hire cooks"],
        ),
        ("Support, as appropriate, translation of laws.", ["Support, as appropriate, translation of laws"]),
        # The last of those who are helped begins no clause; what stands behind a condition does.
        (
            "Grants helped the Board, the Court, and the schools train cooks, buy boats and mend nets.",
            ["Grants helped the Board, the Court, and the schools train cooks, buy boats and mend nets"],
        ),
        (
            "We work on this, but if the Senate remains divided, the Court will act.",
            ["We work on this", "the Court will act"],
        ),
        (
            "Utopia has committed to continue funding schools, including at night, and open parks.",
            ["Utopia has committed to continue funding schools, including at night", "open parks"],
        ),
        (
            "They looked for loans for new, light, and fast boats to cut fares, mend nets, and hire cooks.",
            ["They looked for loans for new, light, and fast boats to cut fares, mend nets, and hire cooks"],
        ),
        (
            "We help it set up a bank, a house to fund plans that will help with climate change impacts.",
            ["We help it set up a bank, a house to fund plans that will help with climate change impacts"],
        ),
        (
            "Utopia has cut fees, and with this pact has agreed to open ports.",
            ["Utopia has cut fees", "has agreed to open ports"],
        ),
        (
            "The Board funded aid, parks, and news to over 1,375 returned cooks and pupils hit by storms.",
            ["The Board funded aid, parks, and news to over 1,375 returned cooks and pupils hit by storms"],
        ),
        ("Open Ports:  Utopia has agreed to open ports.", ["Utopia has agreed to open ports"]),
        (
            "We extend the pact until 2034 and open it to cooks.",
            ["We extend the pact until 2034", "open it to cooks"],
        ),
        ("We lend ships and, from 2031, pay for the crew.", ["We lend ships", "pay for the crew"]),
        (
            "It will also, as part of the plan, replace tanks and connect farms.",
            ["It will also, as part of the plan, replace tanks", "connect farms"],
        ),
        ("Nor will we close a school.", ["Nor will we close a school"]),
        (
            "We will halt, reduce and, ultimately, end fees.",
            ["We will halt, reduce and, ultimately, end fees"],
        ),
        ("To plant trees, to open parks, to train cooks.", ["plant trees", "open parks", "train cooks"]),
        ("To open a bank, to be run by cooks.", ["open a bank, to be run by cooks"]),
        # Behind what was said or settled with "that", what else was settled is one more of their acts.
        (
            "They agreed that cooks may live in any town, and mandated the Board to print cards.",
            ["They agreed that cooks may live in any town", "mandated the Board to print cards"],
        ),
        (
            "Leaders noted that trade has grown and tasked their staff to open a port.",
            ["Leaders noted that trade has grown", "tasked their staff to open a port"],
        ),
        (
            "They recalled that the fund was set up in May and extended until June.",
            ["They recalled that the fund was set up in May and extended until June"],
        ),
        (
            "All cooks agreed on a plan and the Board noted that it had begun to plant trees.",
            ["All cooks agreed on a plan", "the Board noted that it had begun to plant trees"],
        ),
        (
            "The measures include the supply of boats and support services, and a plan for cooks.",
            ["The measures include the supply of boats and support services, and a plan for cooks"],
        ),
        (
            "Utopia stands ready to send boats should the towns so request.",
            ["Utopia stands ready to send boats should the towns so request"],
        ),
        # What was announced is undertaken; what is told of who announced it goes on behind.
        (
            "The Minister announced that Utopia will send cooks, and invited all to apply.",
            ["The Minister announced that Utopia will send cooks", "invited all to apply"],
        ),
        (
            "He confirmed that trade is free, and the two leaders intend to meet in May.",
            ["He confirmed that trade is free", "the two leaders intend to meet in May"],
        ),
        # Clauses inside go on as they began.
        (
            "We back a plan under which towns can grow, lakes can heal, and cooks can work.",
            ["We back a plan under which towns can grow, lakes can heal, and cooks can work"],
        ),
        (
            "We will open ports, ensuring our firms, particularly the small ones, abide by the law.",
            ["We will open ports, ensuring our firms, particularly the small ones, abide by the law"],
        ),
        (
            "The Board has met cooks from schools, towns, and the firms committed to ending waste.",
            ["The Board has met cooks from schools, towns, and the firms committed to ending waste"],
        ),
        (
            "They have decided to open talks, aimed at ending the war.",
            ["They have decided to open talks, aimed at ending the war"],
        ),
        (
            "In efforts to grow, invest in wind, and end waste, Utopia will open a bank.",
            ["Utopia will open a bank"],
        ),
        (
            "Today we — Ann Roe of Utopia, and Tom Orr of Arcadia — express our joy.",
            ["we — Ann Roe of Utopia, and Tom Orr of Arcadia — express our joy"],
        ),
        (
            "The leaders had talks on trade and reaffirmed their ties.",
            ["The leaders had talks on trade", "reaffirmed their ties"],
        ),
        (
            "We will hold them to account and together ensure that trade is fair.",
            ["We will hold them to account", "together ensure that trade is fair"],
        ),
        (
            "They welcome trade, and in that spirit, they back the plan.",
            ["They welcome trade", "they back the plan"],
        ),
        (
            "Utopia will ensure cooks, including those in towns, have halls.",
            ["Utopia will ensure cooks, including those in towns, have halls"],
        ),
        ("The Minister said: we will open ports.", ["we will open ports"]),
        ("Stronger links can and should be made.", ["Stronger links can and should be made"]),
        (
            "In places where boats are used to move aid, ensure that they are safe.",
            ["ensure that they are safe"],
        ),
        (
            "We will cut waste, make aid a duty, and end Arcadia’s debts.",
            ["We will cut waste", "make aid a duty", "end Arcadia’s debts"],
        ),
        (
            "Out of the 900 homes this year, 80 will be given to cooks.",
            ["80 will be given to cooks"],
        ),
        (
            "We will plant trees, have them watered, and count them.",
            ["We will plant trees", "have them watered", "count them"],
        ),
        (
            "We will lend ships provided the crews are trained and the ports are safe.",
            ["We will lend ships provided the crews are trained and the ports are safe"],
        ),
        ("Assuming that prices hold, we will raise pay.", ["we will raise pay"]),
        ("The fund provided the towns with boats.", ["The fund provided the towns with boats"]),
        ("Open Ports:\u00a0 Utopia has agreed to open ports.", ["Utopia has agreed to open ports"]),
        (
            "This broad, shared plan will add two boats.",
            ["This broad, shared plan will add two boats"],
        ),
        (
            "They had talks with farmers, new agencies, aid workers and others.",
            ["They had talks with farmers, new agencies, aid workers and others"],
        ),
        (
            "That is why pay will rise to 90 crowns and why we will end fees.",
            ["pay will rise to 90 crowns", "we will end fees"],
        ),
        (
            "The Board shall within sixty days notify the Council and will next meet in May.",
            ["The Board shall within sixty days notify the Council", "will next meet in May"],
        ),
        (
            "We will by 2030 open two schools and, funding permitting, exchange up to 90 cooks.",
            ["We will by 2030 open two schools", "exchange up to 90 cooks"],
        ),
        (
            "We will (a) open ports; and (b) transfer of mines, where these are safe.",
            ["open ports; and (b) transfer of mines, where these are safe"],
        ),
        (
            "We will also:\n- End fees on day one\n- Fund night schools",
            ["End fees on day one", "Fund night schools"],
        ),
        ("3 direct the Board to plant trees;", ["direct the Board to plant trees"]),
        (
            "Written comments on the draft Boat Bill are welcome until May.",
            ["Written comments on the draft Boat Bill are welcome until May"],
        ),
        ("Faced with floods, towns will build dykes.", ["towns will build dykes"]),
        ("Where residents object, others will be sought.", ["others will be sought"]),
        ("To contain the wage bill, hiring will be cut to 90 cooks.", ["hiring will be cut to 90 cooks"]),
        ("What we propose\n\nWe will open ports.", ["We will open ports"]),
        ("This month, cooks from Utopia will meet.", ["cooks from Utopia will meet"]),
        # Neither a sign of no width nor a lost space hides where a sentence or a verb stands.
        (
            "These\u200b are\u200b tests. We keep a calm, open lake.They run a port.",
            ["These\u200b are\u200b tests", "We keep a calm, open lake", "They run a port"],
        ),
        ("We will work closely with and help each other.", ["We will work closely with and help each other"]),
        # A clause may leave out the auxiliary that the one before it has.
        (
            "Ten clinics will be built and 200 nurses trained.",
            ["Ten clinics will be built", "200 nurses trained"],
        ),
        (
            "A bank will be set up by May and 40 clerks hired.",
            ["A bank will be set up by May", "40 clerks hired"],
        ),
        ("Aid will go to towns and the people concerned.", ["Aid will go to towns and the people concerned"]),
        ("Lakes are more dispersed and less polluted.", ["Lakes are more dispersed and less polluted"]),
        (
            "We will name all ports and any firm that fails twice will be struck off.",
            ["We will name all ports", "any firm that fails twice will be struck off"],
        ),
        (
            "We commit to taking steps to save lives, prevent hunger and thirst, and call for a fair peace.",
            ["We commit to taking steps to save lives, prevent hunger and thirst", "call for a fair peace"],
        ),
        (
            "We recognise that trade is a public good and we will open ports.",
            ["We recognise that trade is a public good", "we will open ports"],
        ),
        (
            "We recognise that trade is a public good and we have grown.",
            ["We recognise that trade is a public good and we have grown"],
        ),
        # What a deed was for is no order; what is done in a spirit is.
        ("Launched a fund to open ports, widen roads, and cut costs.", []),
        ("Guided by the wish to open ports, widen roads.", ["widen roads"]),
        (
            "More than 100,000 new homes will be built every year and rents capped at 300 florins.",
            ["More than 100,000 new homes will be built every year", "rents capped at 300 florins"],
        ),
        (
            "We will back farmers, small towns, and clean transport in the north.",
            ["We will back farmers, small towns, and clean transport in the north"],
        ),
        ("Housing. We will cap rents.", ["We will cap rents"]),
        ("Dispute settlement: the Parties shall consult.", ["the Parties shall consult"]),
        ("Housing: build 300 homes a year.", ["build 300 homes a year"]),
        ("Law reform: table a Ports Bill; repeal the Act.", ["table a Ports Bill", "repeal the Act"]),
        ("Sectors: energy, use of solvents, farms.", []),
        (
            "Roads will be mended, bridges rebuilt, and a levy phased out.",
            ["Roads will be mended", "bridges rebuilt", "a levy phased out"],
        ),
        (
            "I propose to cut the levy, effective 1 March, and to zero-rate water.",
            ["I propose to cut the levy, effective 1 March", "zero-rate water"],
        ),
        (
            "The ministers, as a token of their concern for a fellow state, agreed to lend boats.",
            ["The ministers, as a token of their concern for a fellow state, agreed to lend boats"],
        ),
        (
            "People who were not sent home or who do not have cases will be heard.",
            ["People who were not sent home or who do not have cases will be heard"],
        ),
        ("We will say so and put it right.", ["We will say so", "put it right"]),
        (
            "We commit to redoubling our efforts to end waste and to addressing harmful norms.",
            ["We commit to redoubling our efforts to end waste", "addressing harmful norms"],
        ),
        (
            "We will stop the raids, and promptly, fully and finally leave the isle.",
            ["We will stop the raids", "promptly, fully and finally leave the isle"],
        ),
        (
            "We urge Borea to stop its raids, and promptly, fully and finally leave the isle.",
            ["We urge Borea to stop its raids, and promptly, fully and finally leave the isle"],
        ),
        ("We will no longer fund coal abroad.", ["We will no longer fund coal abroad"]),
        ("We will not sunset the Act.", ["We will not sunset the Act"]),
        ("Nationals will no longer be entitled to aid.", ["Nationals will no longer be entitled to aid"]),
        ("Guns crossing our border continue to kill.", ["Guns crossing our border continue to kill"]),
        (
            "Utopia, under the Visitor Programme, plans to train clerks.",
            ["Utopia, under the Visitor Programme, plans to train clerks"],
        ),
    ],
)
def test_the_unit_is_one_predicate_with_its_arguments(text: str, expected: list[str] | None) -> None:
    found = quotes(text)
    if expected is None:
        assert len(found) == len(text.splitlines())
    else:
        assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ghana agreed to lift the ban on beef as soon as the inspection is over.",
        "Ghana undertook to lift the ban once the review is over.",
        "Jamaica decided to open the port as long as the works are under way.",
    ],
)
def test_what_is_settled_is_told_before_the_time_that_it_waits_for(text: str) -> None:
    found = coding.only(text, work=Work("paper", "Communiqué of the Ghana-Jamaica Commission"))
    assert str(found.kind) == "commitment"
