"""Gives the people of the ten schools fixed, invented names, each name once in the trust."""

_FIRST = (
    "Abigail Aaron Aisling Akosua Alan Alice Amandeep Andrew Anjali Ben Bethan Bilal Bridget "
    "Catrin Charlotte Chidi Ciara Clive Cora Daniel Deepa Dominic Edith Eilidh Emeka Erin Esther "
    "Fergus Fatima Freya Gareth Gemma Gurpreet Hamza Harriet Heather Huw Imogen Irene Isaac Jamal "
    "Jasmine Joan Joel Karim Kate Keith Laila Laura Leah Liam Lorna Malik Mair Martin Maya Mei "
    "Michael Mina Molly Naomi Neil Niamh Nikhil Olivia Oscar Patrick Pauline Phoebe Rachel Rafiq "
    "Rhys Robert Rosie Samina Sean Shanice Simon Sofia Stella Tariq Teresa Theo Una Vera Victor "
    "Wendy Winston Yasmin Zoe"
).split()
_LAST = (
    "Abara Ackroyd Ahmed Alderton Ashworth Bagshaw Banerjee Barlow Beckett Begum Blackwood "
    "Boateng Bowen Bright Brannigan Carrick Chaudhry Clegg Coates Crane Cresswell Dacosta Daley "
    "Dawson Dhillon Draper Eccles Edwards Ellwood Evans Farrow Fenwick Finch Gallagher Garside "
    "Ghosh Gibbs Gill Greaves Griffiths Hadley Halliwell Hardcastle Hassan Holroyd Hopkins Hughes "
    "Idowu Ingham Jackson Jarvis Jepson Kaur Keane Kenyon Kershaw Lamb Latif Leadbetter Lister "
    "Lloyd Lucas Mahmood Mallory Marsden Mensah Mistry Moran Morris Murphy Nelson Newbold Nolan "
    "Norris Ojo Oldfield Osborne Parekh Patterson Peel Quinn Radcliffe Ramsden Rashid Redfern "
    "Roscoe Sandhu Sharples Singleton Stott Sykes Tattersall Thorpe Turnbull Udoh Varley Vaughan"
).split()


def name_number(number: int) -> str:
    """The invented name with this number, from 0; no two of the first thousand are alike."""
    first = _FIRST[number % len(_FIRST)]
    last = _LAST[(number * 7 + number // len(_FIRST) * 13) % len(_LAST)]
    return f"{first} {last}"
