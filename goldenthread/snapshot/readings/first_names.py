"""First names that children in English schools bear, for finding pupils' names in free text.

Names that are also words, places or virtues (Grace, Will, Mark, Jordan, Summer) are left out: a
false alarm costs more trust than a missed name.
"""

# Seldom anything but the name of somebody in the room.
EVERYDAY = frozenset(
    """
    Aaliyah Aaron Abbie Abdul Abdullah Abigail Adnan Ahmed Aidan Aiden Aimee Aisha Aleena Alesha
    Alfie Alicia Alisha Alyssa Amelia Amelie Amina Aminah Amir Amirah Amy Anaya Anika Anisa
    Annabelle Aoife Archie Arjun Arlo Aryan Asha Ayaan Ayesha Ayla Bailey Bartosz Bethan Bethany
    Billy Bobby Bradley Brandon Brayden Callum Cameron Carys Casey Charlie Charlotte Chloe Cody
    Connor Corey Courtney Danielle Declan Demi Destiny Devon Dominik Dylan Ebony Eilidh Elise
    Eliza Ella Ellie Elliot Elliott Eloise Elsie Emily Emma Erin Esme Ethan Evie Ewan Faisal
    Farhan Fatima Fatimah Ffion Filip Finlay Finley Fiona Francesca Frankie Freddie Freya
    Gabriella Gethin Gracie Hafsa Haider Haleema Hamza Hana Hannah Harley Harriet Harry Haris
    Harvey Hasan Hassan Heidi Hollie Humaira Hussain Ibrahim Imogen Iqra Isabel Isabella
    Isabelle Isla Ismail Izzy Jaden Jaiden Jake Jakub Jamal Jamie Jaxon Jayden Jenson Jess
    Jessica Joey Josh Joshua Josie Jude Kacey Kacper Kai Kaiden Kara Katie Kayden Kayla Kayleigh
    Keira Khadija Kian Kieran Kyla Kyle Lacey Laila Lauren Layla Leah Leila Leo Leon Leyla Lexi
    Liam Libby Lilly Logan Louie Lucas Luca Lucy Luis Luke Lyla Macie Maddison Madison Maisie
    Maja Malachi Maryam Mateusz Matilda Mckenzie Megan Mia Michal Mikey Millie Mohamed Mohammed
    Mollie Molly Muhammad Musa Nadia Naomi Natalia Natasha Nathan Nevaeh Niamh Nicole Nikola
    Noor Oakley Oliwia Ollie Omar Oscar Owen Ozzy Phoebe Piotr Rayyan Reece Rhys Riley Rohan
    Ronnie Rory Ryan Saad Safa Safiya Saif Samantha Samir Sana Sania Scarlett Sean Seren Shannon
    Sienna Sofia Sophia Sophie Stanley Stefan Stevie Szymon Tahlia Talia Teddy Theo Tia Tiana
    Tilly Toby Tommy Tristan Tyler Umar Usman Yasmin Yusuf Zac Zachary Zak Zara Zain Zainab Zayn
    Zoe Zofia Zuzanna
    """.split()
)

# Also kings, prophets, authors and characters, whom lessons are about.
ALSO_IN_LESSONS = frozenset(
    """
    Adam Alexander Alice Anna Anne Arthur Benjamin Caleb Catherine Charles Christopher Daniel
    David Edward Elijah Elizabeth Ethel Ezra George Henry Isaac Jack Jacob James Joe John Jonah
    Joseph Juliet Lewis Louis Maria Martha Mary Matthew Michael Noah Oliver Peter Philip Rachel
    Rebecca Richard Robert Romeo Samuel Sarah Sebastian Simon Stephen Thomas Tom William
    """.split()
)
