namespace Throughline.Exchange.Demonstration;

/// <summary>Names to draw from. Nobody meant: the people of the demonstration are invented.</summary>
internal static class Names
{
    public static readonly IReadOnlyList<string> Girls = Split(
        """
        Amelia Aisha Ava Beatrice Blessing Bronwen Chiara Chloe Daisy Efua Elif Ella Emilia Esme Evie Farah Fatima Freya
        Gabriela Grace Hana Harriet Holly Ifeoma Imogen Isla Ivy Jasmine Kezia Layla Leila Lily Lola Lucia Mabel Maja
        Maryam Matilda Mei Mila Molly Nadia Naomi Nia Niamh Olivia Orla Phoebe Poppy Priya Rosa Ruby Safiya Sadie Shreya
        Sienna Skye Sofia Summer Tamsin Tanisha Thea Violet Willow Yasmin Zainab Zofia Zuri
        """
    );

    public static readonly IReadOnlyList<string> Boys = Split(
        """
        Aaron Adam Ahmed Albie Alfie Amir Archie Arjun Arlo Ayaan Bilal Caleb Callum Connor Daniel Dara Dev Dylan Eden
        Elijah Emeka Ethan Ezra Felix Finley Freddie Gethin Harvey Hassan Hugo Ibrahim Idris Isaac Ishaan Jacob Jakub
        Jayden Joshua Jude Kacper Kai Kofi Kwame Leo Levi Liam Logan Luca Malachi Marcus Mateo Max Mohammed Nathan Noah
        Olly Oscar Rafael Reuben Rohan Ronnie Rory Samuel Sanjay Sebastian Tariq Theo Tobias Tomasz Tyler Xavier Yusuf
        """
    );

    public static readonly IReadOnlyList<string> Family = Split(
        """
        Abara Achebe Adeyemi Ahmed Akhtar Aldridge Asante Ashworth Balogun Banerjee Barlow Begum Bhatt Blackwood Boateng
        Bramley Brennan Carvalho Chaudhry Chen Clegg Conteh Cooper Cosgrove Crowther Dabrowski Dacosta Darko Desai Dhillon
        Doyle Drummond Eastwood Egan Ellis Fairhurst Farooq Fernandes Fitzgerald Garside Ghosh Gill Goddard Greenhalgh
        Gurung Haddad Hague Hartley Hashemi Haworth Hussain Ibekwe Ilves Iqbal Islam Jarvis Joshi Kamara Kapoor Kaur
        Kaminski Kelleher Khan Kowal Kumar Lam Langton Lewandowski Lockwood Lyons Mahmood Marques Marsden Mbeki Mensah
        Mirza Mohamud Morris Murtaza Nair Ndlovu Nkemelu Novak Nowak Nuttall Ochieng Okafor Okonkwo Oldroyd Onyango Osei
        Pacheco Parekh Patel Pereira Petrov Pickles Popescu Quaye Qureshi Rahman Ramsbottom Rees Rigby Rosen Rowntree
        Sadiq Sandhu Sesay Shah Sharma Silva Sinclair Sokolov Stansfield Sutcliffe Szabo Tahir Tattersall Thapa Thwaite
        Toure Tranter Umar Usman Varga Verma Walsh Warsame Whitaker Whitworth Winterbottom Wojcik Yeboah Yilmaz Zaman
        """
    );

    public static readonly IReadOnlyList<string> Staff = Split(
        """
        Adele Agnieszka Alan Alison Amina Andrea Anil Anthea Barbara Bernice Bola Brendan Carmel Caroline Cecile Chidi
        Colette Damian Deborah Delroy Denise Dominic Edith Eileen Emmanuel Farida Fiona Francesca Frank Gareth Gillian
        Gloria Graham Gurpreet Hamid Hazel Helen Henrietta Imran Ingrid Janet Jerome Joanne Joyce Julius Karen Karim
        Kathleen Keith Lakshmi Lawrence Lesley Lorraine Magda Malcolm Marcia Marianne Maureen Meera Michelle Miriam Nigel
        Nkechi Omar Patrice Paula Pauline Rashida Rebecca Roger Rosalind Roxanne Ruth Sabina Sandra Sharon Shirin Simone
        Stella Sunita Sylvia Teresa Trevor Usha Valerie Vanessa Vikram Wanda Wendy Winston Yolanda Yvonne Zara
        """
    );

    private static string[] Split(string text) =>
        text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
