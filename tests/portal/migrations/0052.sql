select 1; -- it widens what may stand, and looks at one account more
